package dev.aimo.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that were made to do harm, or were harmed on their way. */
final class EvilJsonTest {

  private static final String HEAD =
      "{\"format\":\"aimo-export\",\"version\":1,\"exportedAt\":\"2026-01-02T03:04:05Z\",";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"memos\":[{\"text\":\"a\"},",
        "\"memos\":[{\"text\":\"a\"}]",
        "\"memos\":[{\"text\":\"a\"}]}}",
        "\"memos\":{}}",
        "\"memos\":[{\"text\":\"a\",\"text\":\"b\"}]}",
        "\"memos\":[{\"text\":'a'}]}",
        "\"other\":[]}",
        "\"tags\":5,\"memos\":[]}"
      })
  void refusesDocumentsThatAreNotWhole(String rest) {
    assertThat(refusal(HEAD + rest)).isEqualTo(Reason.ARCHIVE_MALFORMED);
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] document = (HEAD + "\"memos\":[{\"text\":\"a?\"}]}").getBytes(StandardCharsets.UTF_8);
    document[document.length - 5] = (byte) 0xC3;

    assertThat(refusal(document)).isEqualTo(Reason.ARCHIVE_MALFORMED);
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    assertThat(refusal(HEAD + "\"memos\":[" + "[".repeat(1_000_000)))
        .isEqualTo(Reason.ARCHIVE_TOO_LARGE);
  }

  @Test
  void refusesTextsThatNoMemoCouldBe() {
    assertThat(refusal(HEAD + "\"memos\":[{\"text\":\"" + "x".repeat(9_000_000) + "\"}]}"))
        .isEqualTo(Reason.ARCHIVE_TOO_LARGE);
  }

  @Test
  void stopsAtAMemoThatDoesNotEnd() {
    Path file =
        file(
            (HEAD + "\"memos\":[[" + "\"x\",".repeat(5_000_000) + "1]]}")
                .getBytes(StandardCharsets.UTF_8));

    try (Archives.Reader reader = archives().read(file)) {
      DomainError refusal = catchThrowableOfType(DomainError.class, reader::next);
      assertThat(refusal.reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE);
    }
  }

  @Test
  void tellsOfWhatIsNoMemoAndGoesOn() {
    String memos =
        "5,null,\"text\",[],{},{\"text\":\"\"},{\"text\":[]},{\"text\":\"a\",\"tags\":{}},"
            + "{\"text\":\"a\",\"relations\":[\"\"]},{\"text\":\"a\",\"public\":\"perhaps\"},"
            + "{\"id\":\"good\",\"text\":\"good\"}";
    List<ArchiveEntry> entries = entries(HEAD + "\"memos\":[" + memos + "],\"more\":[1]}");

    assertThat(entries).hasSize(11);
    assertThat(entries.subList(0, 10)).allMatch(ArchiveEntry.Damaged.class::isInstance);
    assertThat(entries.getLast())
        .isInstanceOfSatisfying(
            ArchiveEntry.Intact.class,
            entry -> assertThat(entry.name()).isEqualTo("memos[10] good"));
  }

  private List<ArchiveEntry> entries(String document) {
    List<ArchiveEntry> entries = new ArrayList<>();
    try (Archives.Reader reader =
        archives().read(file(document.getBytes(StandardCharsets.UTF_8)))) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        entries.add(next.get());
      }
    }
    return entries;
  }

  private Reason refusal(String document) {
    return refusal(document.getBytes(StandardCharsets.UTF_8));
  }

  private Reason refusal(byte[] document) {
    Path file = file(document);
    DomainError refusal = catchThrowableOfType(DomainError.class, () -> archives().read(file));
    assertThat(refusal).as("refusal").isNotNull();
    return refusal.reason();
  }

  private static Archives archives() {
    return ArchiveAdapter.open().archives();
  }

  private Path file(byte[] document) {
    try {
      return Files.write(directory.resolve("archive.json"), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
