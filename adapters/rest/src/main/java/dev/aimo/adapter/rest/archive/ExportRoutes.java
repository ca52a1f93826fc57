package dev.aimo.adapter.rest.archive;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.ContentDisposition;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.archive.Export;
import dev.aimo.application.archive.ExportUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** All memos of an account as a file. */
public final class ExportRoutes {

  private final ExportUseCases exports;

  /** An export as the body of an answer. */
  private record Body(Export export) implements Content.Production {

    @Override
    public void writeTo(OutputStream out) {
      export.writeTo(out);
    }

    @Override
    public void close() {
      export.close();
    }
  }

  public ExportRoutes(ExportUseCases exports) {
    this.exports = exports;
  }

  public void declare(Routes api) {
    api.account(GET, "/export", this::export);
  }

  private Reply export(Call call, Actor actor) {
    String name = call.query().text("format").orElse("zip");
    return switch (name) {
      case "zip" -> reply(exports.begin(actor, ArchiveFormat.ZIP), "application/zip", name);
      case "json" -> reply(exports.begin(actor, ArchiveFormat.JSON), "application/json", name);
      default -> throw new Invalid(Reason.VALUE_TYPE_WRONG, "format");
    };
  }

  private static Reply reply(Export export, String type, String ending) {
    String date = LocalDate.ofInstant(export.begunAt(), ZoneOffset.UTC).toString();
    return Reply.produced(new Content.Produced(type, new Body(export)))
        .with("Cache-Control", "private, no-store")
        .with(
            "Content-Disposition",
            ContentDisposition.attachment("aimo-export-" + date + "." + ending));
  }
}
