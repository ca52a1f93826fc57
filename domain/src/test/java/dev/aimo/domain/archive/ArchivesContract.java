package dev.aimo.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.archive.Manifest.ArchivedCategory;
import dev.aimo.domain.archive.Manifest.ArchivedTag;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Archives} keeps to. */
public abstract class ArchivesContract {

  private static final Instant NOON = SampleAccounts.NOON;
  private static final Manifest NOTHING = new Manifest(NOON, List.of(), List.of());

  @TempDir protected Path directory;

  protected abstract Archives archives();

  @ParameterizedTest
  @EnumSource
  protected final void readsBackTheManifest(ArchiveFormat format) {
    Manifest manifest =
        new Manifest(
            NOON.plusMillis(1),
            List.of(
                new ArchivedCategory(new CategoryName("日记: \"1\""), Optional.of(new Color("#fff"))),
                new ArchivedCategory(new CategoryName("b\nc"), Optional.empty())),
            List.of(
                new ArchivedTag(new TagName("Straße"), Optional.of(new Color("red"))),
                new ArchivedTag(new TagName("null"), Optional.empty())));

    try (Archives.Reader reader = archives().read(file(format, manifest, List.of()))) {
      assertThat(reader.manifest()).isEqualTo(manifest);
      assertThat(reader.next()).isEmpty();
      assertThat(reader.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  protected final void readsBackAMemoWithEverything(ArchiveFormat format) {
    ArchivedMemo memo =
        new ArchivedMemo(
            new MemoId("m1"),
            new MemoText("# Title\n\ntext"),
            new MemoType("link"),
            Optional.of(new Source("https://example.test/?a=1&b=\"2\"#c")),
            Optional.of(new CategoryName("yes: no # not a comment")),
            true,
            List.of(new TagName("b"), new TagName("a"), new TagName("2024"), new TagName("- x")),
            List.of(attachment("A1", "plan.txt"), attachment("A2", "b.bin")),
            List.of(new MemoId("m3"), new MemoId("m2")),
            NOON.plusMillis(123),
            NOON.plusMillis(456_789));

    assertThat(readBack(format, List.of(memo))).containsExactly(memo);
  }

  @ParameterizedTest
  @EnumSource
  protected final void readsBackTextsAsTheyAre(ArchiveFormat format) {
    List<ArchivedMemo> memos =
        List.of(
            memo(1, "---\nid: x\n---\ntext"),
            memo(2, "\n\n  leading and trailing  \n\n"),
            memo(3, "one\r\ntwo\rthree\n---\r\n...\n"),
            memo(4, "机器学习入门 👩‍👩‍👧 \uD83D\uDE00 e\u0301"),
            memo(5, "tab\t\u0001\u001f\u007f\u0085\u00a0\u2028\u2029\ufeff\ufffe\uffff \"\\ end"),
            memo(6, "\uFEFFbegins with a mark"),
            memo(7, "x".repeat(MemoText.LARGEST)),
            memo(8, "字".repeat(MemoText.LARGEST / 3)),
            memo(9, "\u0001".repeat(100_000) + "."),
            memo(10, "---"));

    assertThat(readBack(format, memos)).containsExactlyElementsOf(memos);
  }

  @ParameterizedTest
  @EnumSource
  protected final void readsBackNamesAsTheyAre(ArchiveFormat format) {
    List<String> names =
        List.of(
            "null", "true", "12", "1.10", "~", "'", "\"", "a: b", "#c", "[x]", "{y}", "&a", "*a",
            "!!str", "%", "@", "`", "|", ">", "a\nb", "---", "工作/项目", "🙂", "a\\b", "\u2028x");
    List<ArchivedMemo> memos =
        IntStream.range(0, names.size())
            .mapToObj(number ->
                new ArchivedMemo(
                    new MemoId("m " + names.get(number)),
                    new MemoText("text"),
                    new MemoType(names.get(number)),
                    Optional.of(new Source(names.get(number))),
                    Optional.of(new CategoryName(names.get(number))),
                    false,
                    List.of(new TagName(names.get(number)), new TagName("second")),
                    List.of(),
                    List.of(new MemoId(names.get(number))),
                    NOON,
                    NOON))
            .toList();

    assertThat(readBack(format, memos)).containsExactlyElementsOf(memos);
  }

  @ParameterizedTest
  @EnumSource
  protected final void readsBackPropertiesOfAttachments(ArchiveFormat format) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("coverUrl", "https://example.test/a?b=\"c\"");
    values.put("numbers", List.of(1, -2L * Integer.MAX_VALUE, 0.1, 1e100, BigInteger.TEN.pow(30)));
    values.put("nested", Map.of("list", List.of(List.of("a"), Map.of("deep", true))));
    values.put("texts", List.of("1", "true", "null", "", "a\nb", "🙂"));
    values.put("long " + "k".repeat(2_000), false);
    values.put("", "empty name");
    values.put("nothing", null);
    ArchivedAttachment attachment =
        new ArchivedAttachment(
            new AttachmentId("A1"),
            new FileName("a \"quoted\": 图片.png"),
            new MediaType("image/png"),
            7,
            new Properties(values),
            NOON.plusMillis(5));

    assertThat(readBack(format, List.of(memo(1, attachment))))
        .flatExtracting(ArchivedMemo::attachments)
        .containsExactly(attachment);
  }

  @ParameterizedTest
  @EnumSource
  protected final void keepsTheOrderOfManyMemos(ArchiveFormat format) {
    List<ArchivedMemo> memos =
        IntStream.range(0, 3_000).mapToObj(number -> memo(number, "text " + number)).toList();

    assertThat(readBack(format, memos)).containsExactlyElementsOf(memos);
  }

  @Test
  protected final void bringsTheBytesOfAttachments() {
    ArchivedMemo memo = memo(1, attachment("A1", "one.txt"), attachment("A2", "../two\".txt"));
    Path file = file(ArchiveFormat.ZIP, NOTHING, List.of(memo), id -> bytes("bytes of " + id));

    try (Archives.Reader reader = archives().read(file)) {
      ArchiveEntry.Intact entry = intact(reader.next().orElseThrow());
      assertThat(text(entry, "A2")).isEqualTo("bytes of " + new AttachmentId("A2"));
      assertThat(text(entry, "A1")).isEqualTo("bytes of " + new AttachmentId("A1"));
      assertThat(text(entry, "A1")).isEqualTo("bytes of " + new AttachmentId("A1"));
      assertThat(entry.files().apply(new AttachmentId("A3"))).isEmpty();
    }
  }

  @Test
  protected final void asksOnceForAnAttachmentOfManyMemos() {
    AtomicInteger asked = new AtomicInteger();
    List<ArchivedMemo> memos =
        List.of(memo(1, attachment("A1", "a.txt")), memo(2, attachment("A1", "a.txt")));
    Path file =
        file(
            ArchiveFormat.ZIP,
            NOTHING,
            memos,
            _ -> {
              asked.incrementAndGet();
              return bytes("shared");
            });

    assertThat(asked).hasValue(1);
    try (Archives.Reader reader = archives().read(file)) {
      assertThat(text(intact(reader.next().orElseThrow()), "A1")).isEqualTo("shared");
      assertThat(text(intact(reader.next().orElseThrow()), "A1")).isEqualTo("shared");
    }
  }

  @Test
  protected final void namesAttachmentsWithoutBytes() {
    ArchivedMemo memo = memo(1, attachment("A1", "gone.txt"));
    Path file = file(ArchiveFormat.ZIP, NOTHING, List.of(memo));

    try (Archives.Reader reader = archives().read(file)) {
      ArchiveEntry.Intact entry = intact(reader.next().orElseThrow());
      assertThat(entry.memo()).isEqualTo(memo);
      assertThat(entry.files().apply(new AttachmentId("A1"))).isEmpty();
    }
  }

  @Test
  protected final void asksForNoBytesWhereTheFormatKeepsNone() {
    ArchivedMemo memo = memo(1, attachment("A1", "a.txt"));
    Path file =
        file(
            ArchiveFormat.JSON,
            NOTHING,
            List.of(memo),
            _ -> {
              throw new AssertionError("asked for bytes");
            });

    try (Archives.Reader reader = archives().read(file)) {
      ArchiveEntry.Intact entry = intact(reader.next().orElseThrow());
      assertThat(entry.memo()).isEqualTo(memo);
      assertThat(entry.files().apply(new AttachmentId("A1"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "text", "PK", "PK\u0003\u0004", "{", "{}", "[]", "null", "\u0000"})
  protected final void refusesWhatIsNoArchive(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("strange"), content);

    assertThatThrownBy(() -> archives().read(file))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ARCHIVE_MALFORMED));
  }

  @ParameterizedTest
  @EnumSource
  protected final void refusesAnArchiveThatWasNotFinished(ArchiveFormat format) throws IOException {
    Path file = directory.resolve("unfinished");
    try (OutputStream out = Files.newOutputStream(file)) {
      Archives.Writer writer = archives().write(format, NOTHING, out);
      IntStream.range(0, 1_000)
          .forEach(number -> writer.add(memo(number, "text " + number), _ -> Optional.empty()));
    }

    assertThatThrownBy(() -> archives().read(file)).isInstanceOf(Invalid.class);
  }

  @ParameterizedTest
  @EnumSource
  protected final void leavesTheStreamOpen(ArchiveFormat format) {
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };

    archives().write(format, NOTHING, out).finish();
  }

  @ParameterizedTest
  @EnumSource
  protected final void passesTroubleOfTheStreamOn(ArchiveFormat format) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("broken");
          }
        };

    assertThatThrownBy(() -> archives().write(format, NOTHING, broken).finish())
        .isInstanceOf(UncheckedIOException.class);
  }

  private List<ArchivedMemo> readBack(ArchiveFormat format, List<ArchivedMemo> memos) {
    List<ArchivedMemo> found = new ArrayList<>();
    try (Archives.Reader reader = archives().read(file(format, NOTHING, memos))) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        found.add(intact(next.get()).memo());
      }
    }
    return found;
  }

  private Path file(ArchiveFormat format, Manifest manifest, List<ArchivedMemo> memos) {
    return file(format, manifest, memos, _ -> Optional.empty());
  }

  private Path file(
      ArchiveFormat format,
      Manifest manifest,
      List<ArchivedMemo> memos,
      Function<AttachmentId, Optional<Blob>> bytes) {
    Path file = directory.resolve("archive");
    try (OutputStream out = Files.newOutputStream(file)) {
      Archives.Writer writer = archives().write(format, manifest, out);
      memos.forEach(memo -> writer.add(memo, bytes));
      writer.finish();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ArchiveEntry.Intact intact(ArchiveEntry entry) {
    assertThat(entry).isInstanceOf(ArchiveEntry.Intact.class);
    return (ArchiveEntry.Intact) entry;
  }

  private static String text(ArchiveEntry.Intact entry, String id) {
    Blob blob = entry.files().apply(new AttachmentId(id)).orElseThrow();
    try (var content = blob.content()) {
      byte[] bytes = content.readAllBytes();
      assertThat(blob.size()).isEqualTo(bytes.length);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Blob> bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Optional.of(new Blob(bytes.length, new ByteArrayInputStream(bytes)));
  }

  private static ArchivedMemo memo(int number, String text) {
    return memo(number, text, List.of());
  }

  private static ArchivedMemo memo(int number, ArchivedAttachment... attachments) {
    return memo(number, "text", Arrays.asList(attachments));
  }

  private static ArchivedMemo memo(int number, String text, List<ArchivedAttachment> attachments) {
    return new ArchivedMemo(
        new MemoId("m" + number),
        new MemoText(text),
        MemoType.TEXT,
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        attachments,
        List.of(),
        NOON,
        NOON);
  }

  private static ArchivedAttachment attachment(String id, String name) {
    return new ArchivedAttachment(
        new AttachmentId(id),
        FileName.of(name),
        new MediaType("text/plain"),
        3,
        Properties.NONE,
        NOON.plusMillis(7));
  }
}
