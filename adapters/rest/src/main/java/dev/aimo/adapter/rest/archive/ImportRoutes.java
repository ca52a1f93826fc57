package dev.aimo.adapter.rest.archive;

import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.upload.Upload;
import dev.aimo.adapter.rest.upload.Uploads;
import dev.aimo.application.archive.ImportReport;
import dev.aimo.application.archive.ImportUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.archive.Problem;
import java.util.List;

/** Memos from a file that an export made, or that was written like one. */
public final class ImportRoutes {

  private final ImportUseCases imports;
  private final Uploads uploads;

  private record Report(
      long imported,
      long skipped,
      long attachments,
      long problemCount,
      List<ProblemJson> problems) {}

  private record ProblemJson(String entry, String reason) {}

  public ImportRoutes(ImportUseCases imports, Uploads uploads) {
    this.imports = imports;
    this.uploads = uploads;
  }

  public void declare(Routes api) {
    api.account(POST, "/import", this::take);
  }

  private Reply take(Call call, Actor actor) {
    try (Upload upload = uploads.only(call, "file")) {
      return Reply.data(json(imports.run(actor, upload.file()), call.language()));
    }
  }

  private static Report json(ImportReport report, Language language) {
    return new Report(
        report.imported(),
        report.skipped(),
        report.attachments(),
        report.problemCount(),
        report.problems().stream().map(problem -> json(problem, language)).toList());
  }

  private static ProblemJson json(Problem problem, Language language) {
    return new ProblemJson(
        problem.entry(), Failures.text(problem.why(), problem.field(), language));
  }
}
