package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ArchiveRoutesTest {

  private static final String EXPORT = Http.API + "/export";
  private static final String IMPORT = Http.API + "/import";
  private static final String MEMOS = Http.API + "/memos";

  private final Server.Setup setup = Server.setup();
  private final List<Server> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(Server::close);
  }

  @Test
  void bringsExportedMemosIntoAnotherAccount() {
    Server server = start();
    Http anna = server.http().asAnna();
    anna.post(MEMOS, "{\"content\":\"first\",\"tags\":[\"红\"]}");
    anna.post(MEMOS, "{\"content\":\"second\"}");
    Http bob = server.http().as("bob@example.test", "Passw0rd-b");

    Http.Answer report = take(bob, anna.get(EXPORT).bytes());

    assertThat(report.data().path("imported").asInt()).isEqualTo(2);
    assertThat(report.data().path("skipped").asInt()).isZero();
    assertThat(report.data().path("problems").isArray()).isTrue();
    assertThat(bob.get(MEMOS).data().path("items").findValuesAsText("content"))
        .containsExactlyInAnyOrder("first", "second");
    assertThat(server.temporaryFiles()).isEmpty();
  }

  @Test
  void namesTheFileAfterTheDay() {
    Http anna = start().http().asAnna();

    Http.Answer zip = anna.get(EXPORT);
    Http.Answer json = anna.get(EXPORT + "?format=json");

    assertThat(zip.header("content-type")).contains("application/zip");
    assertThat(zip.header("content-disposition").orElseThrow())
        .startsWith("attachment")
        .contains("aimo-export-2026-11-20.zip");
    assertThat(zip.header("cache-control")).contains("private, no-store");
    assertThat(json.header("content-type")).contains("application/json");
    assertThat(json.header("content-disposition").orElseThrow())
        .contains("aimo-export-2026-11-20.json");
  }

  @Test
  void refusesFormatsThatItDoesNotKnow() {
    assertThat(start().http().asAnna().get(EXPORT + "?format=xml").code()).isEqualTo(2000);
  }

  @Test
  void needsALogin() {
    Server server = start();

    assertThat(server.http().get(EXPORT).status()).isEqualTo(401);
    assertThat(take(server.http(), new byte[10]).status()).isEqualTo(401);
  }

  @Test
  void refusesFilesThatAreNoArchives() {
    Server server = start();
    Http anna = server.http().asAnna();

    Http.Answer answer = take(anna, "a letter".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.json().path("msg").asText()).isEqualTo("The archive can not be read");
    assertThat(server.temporaryFiles()).isEmpty();
  }

  @Test
  void takesFilesOfUpToASizeOfTheirOwn() {
    setup.with("ATTACHMENT_MAX_FILE_SIZE", "10").with("AIMO_IMPORT_MAX_SIZE", "1000");
    Http anna = start().http().asAnna();
    byte[] export = anna.get(EXPORT).bytes();

    assertThat(export.length).isGreaterThan(10);
    assertThat(take(anna, export).code()).isZero();
    assertThat(take(anna, new byte[1001]).code()).isEqualTo(4000);
  }

  @Test
  void runsOneAtATimeForEachAccount() {
    Inquisitive archives = new Inquisitive(setup.memory.archives());
    setup.archives = archives;
    Http anna = start().http().asAnna();
    archives.question = () -> anna.get(EXPORT);

    Http.Answer export = anna.get(EXPORT);

    assertThat(export.status()).isEqualTo(200);
    assertThat(archives.answers).extracting(Http.Answer::status).containsExactly(429);
    assertThat(archives.answers.getFirst().header("retry-after")).isPresent();
    assertThat(archives.answers.getFirst().code()).isEqualTo(6);
  }

  @Test
  void asksForNothingMoreThanTheHeadWithoutHoldingOthersUp() {
    Http anna = start().http().asAnna();

    assertThat(anna.send("HEAD", EXPORT).status()).isEqualTo(200);
    assertThat(anna.send("HEAD", EXPORT).bytes()).isEmpty();
    assertThat(anna.get(EXPORT).status()).isEqualTo(200);
  }

  @Test
  void breaksOffWhereItFailsSoThatNobodyTakesAPartForTheWhole() {
    Inquisitive archives = new Inquisitive(setup.memory.archives());
    setup.archives = archives;
    Http anna = start().http().asAnna();
    anna.post(MEMOS, "{\"content\":\"first\"}");
    archives.broken = true;

    assertThatThrownBy(() -> anna.get(EXPORT)).hasRootCauseInstanceOf(IOException.class);

    archives.broken = false;
    assertThat(anna.get(EXPORT).status()).isEqualTo(200);
  }

  private Server start() {
    Server server = setup.start();
    servers.add(server);
    return server;
  }

  private static Http.Answer take(Http http, byte[] file) {
    return new Multipart().file("file", "export.zip", "application/zip", file).post(http, IMPORT);
  }

  /** Writes archives, and asks something while it does, or fails behind the first bytes. */
  private static final class Inquisitive implements Archives {

    private final Archives archives;
    private final List<Http.Answer> answers = new ArrayList<>();
    private @Nullable Supplier<Http.Answer> question;
    private boolean broken;

    Inquisitive(Archives archives) {
      this.archives = archives;
    }

    @Override
    public Writer write(ArchiveFormat format, Manifest manifest, OutputStream out) {
      Supplier<Http.Answer> once = question;
      if (once != null) {
        question = null;
        answers.add(once.get());
      }
      return broken ? new Failing(out) : archives.write(format, manifest, out);
    }

    @Override
    public Reader read(Path file) {
      return archives.read(file);
    }
  }

  private record Failing(OutputStream out) implements Archives.Writer {

    @Override
    public void add(ArchivedMemo memo, Function<AttachmentId, Optional<Blob>> files) {
      try {
        out.write(new byte[100_000]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new PortFailure("blobs", true, new IOException("gone"));
    }

    @Override
    public void finish() {
      throw new AssertionError("must not be reached");
    }
  }
}
