package dev.aimo.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIPs that were made to do harm, or were harmed on their way. */
final class EvilZipTest {

  private static final byte[] LISTED = {'P', 'K', 1, 2};
  private static final byte[] END = {'P', 'K', 5, 6};
  private static final byte[] LOCAL = {'P', 'K', 3, 4};

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.md",
        "memos/../../evil.md",
        "/etc/passwd",
        "memos//x.md",
        "memos/./x.md",
        "C:/evil.md",
        "memos\\..\\evil.md",
        "memos/a\nb.md",
        "memos/a\u0000b.md",
        ".."
      })
  void refusesNamesThatLeadElsewhere(String name) {
    assertRefused(Reason.ARCHIVE_MALFORMED, Zips.begin().with(name, "x").in(directory));
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    byte[] zip = Zips.begin().with("memos/aaa.md", "one").with("memos/aab.md", "two").bytes();
    byte[] twice = replaced(zip, "memos/aab.md", "memos/aaa.md");

    assertRefused(Reason.ARCHIVE_MALFORMED, Zips.file(directory, twice));
  }

  @Test
  void refusesEncryptedEntries() {
    byte[] zip = Zips.begin().with("memos/a.md", "text").bytes();
    patchAll(zip, LOCAL, 6, flags -> flags | 1);
    patchAll(zip, LISTED, 8, flags -> flags | 1);

    assertRefused(Reason.ARCHIVE_MALFORMED, Zips.file(directory, zip));
  }

  @Test
  void refusesOtherWaysOfPacking() {
    byte[] zip = Zips.begin().with("memos/a.md", "text").bytes();
    patchAll(zip, LOCAL, 8, _ -> 12);
    patchAll(zip, LISTED, 10, _ -> 12);

    assertRefused(Reason.ARCHIVE_MALFORMED, Zips.file(directory, zip));
  }

  @Test
  void refusesAMemoThatIsTooLargeToBeOne() {
    Path zip = Zips.begin().with("memos/a.md", new byte[MemoFile.LARGEST + 1]).in(directory);

    assertRefused(Reason.ARCHIVE_TOO_LARGE, zip);
  }

  @Test
  void refusesAManifestThatIsTooLargeToBeOne() {
    Path zip = new Zips().with(Names.MANIFEST_FILE, " ".repeat(17 * 1024 * 1024)).in(directory);

    assertRefused(Reason.ARCHIVE_TOO_LARGE, zip);
  }

  @Test
  void refusesAnEntryThatIsPackedTooWell() {
    Path zip = Zips.begin().with("attachments/bomb", new byte[20 * 1024 * 1024]).in(directory);

    assertRefused(Reason.ARCHIVE_TOO_LARGE, zip);
  }

  @Test
  void refusesManyEntriesThatAreTogetherPackedTooWell() throws IOException {
    Path file = directory.resolve("many.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, Names.MANIFEST_FILE, Zips.MANIFEST.getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[10 * 1024 * 1024];
      for (int number = 0; number < 14; number++) {
        put(zip, "attachments/" + number, blanks);
      }
    }

    assertRefused(Reason.ARCHIVE_TOO_LARGE, file);
  }

  @Test
  void refusesEntriesThatShareTheirBytes() {
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    byte[] zip =
        Zips.begin().with("attachments/a", noise).with("attachments/b", new byte[0]).bytes();
    // The second is listed with the size and the place of the first.
    int first = find(zip, LISTED, 1);
    int second = find(zip, LISTED, 2);
    System.arraycopy(zip, first + 16, zip, second + 16, 12);
    System.arraycopy(zip, first + 42, zip, second + 42, 4);

    assertRefused(Reason.ARCHIVE_MALFORMED, Zips.file(directory, zip));
  }

  @Test
  void refusesAListThatIsTooLongWithoutReadingIt() throws IOException {
    Path file = directory.resolve("long.zip");
    try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "rw")) {
      zip.write(LOCAL);
      zip.setLength(200L * 1024 * 1024);
      zip.seek(zip.length());
      ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).put(END);
      zip.write(end.putInt(12, 190 * 1024 * 1024).putInt(16, 100).array());
    }

    assertRefused(Reason.ARCHIVE_TOO_LARGE, file);
  }

  @Test
  void refusesMoreEntriesThanThereMayBe() throws IOException {
    Path file = directory.resolve("entries.zip");
    try (OutputStream out = Files.newOutputStream(file)) {
      ByteBuffer end = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
      end.putInt(0, 0x06064b50).putLong(4, 44).putLong(32, 600_000).putLong(40, 1_000);
      end.putInt(56, 0x07064b50).putLong(64, 4).putInt(72, 1);
      end.position(76);
      end.put(END).putShort(76 + 8, (short) -1).putShort(76 + 10, (short) -1);
      out.write(LOCAL);
      out.write(end.array());
    }

    assertRefused(Reason.ARCHIVE_TOO_LARGE, file);
  }

  @Test
  void refusesAnArchiveWithSomethingBehindItsEnd() {
    byte[] zip = Zips.begin().with("memos/a.md", "text").bytes();
    byte[] longer = Arrays.copyOf(zip, zip.length + 10);

    assertRefused(Reason.ARCHIVE_MALFORMED, Zips.file(directory, longer));
  }

  @Test
  void survivesEveryByteBeingWrong() {
    byte[] zip =
        Zips.begin().with("memos/a.md", "---\nid: a\n---\ntext").with("attachments/f", "f").bytes();
    for (int at = 4; at < zip.length; at++) {
      byte[] wrong = zip.clone();
      wrong[at] ^= 0x55;
      readOrRefuse(Zips.file(directory, wrong));
    }
  }

  @Test
  void tellsOfBytesThatAreNotWhatTheChecksumSays() {
    byte[] noise = new byte[5_000];
    new Random(2).nextBytes(noise);
    byte[] zip =
        Zips.begin()
            .with("attachments/a", noise)
            .with("memos/a.md", "---\nattachments: [{file: attachments/a}]\n---\ntext")
            .bytes();
    zip[find(zip, LISTED, 1) + 16] ^= 1;

    try (Archives.Reader reader = archives().read(Zips.file(directory, zip))) {
      ArchiveEntry.Intact memo = (ArchiveEntry.Intact) reader.next().orElseThrow();
      Blob blob = memo.files().apply(new AttachmentId("attachments/a")).orElseThrow();
      DomainError refusal =
          catchThrowableOfType(DomainError.class, () -> blob.content().readAllBytes());
      assertThat(refusal.reason()).isEqualTo(Reason.ARCHIVE_MALFORMED);
    }
  }

  @Test
  void stopsWhereAnEntryIsLongerThanTheListSays() {
    String text = "x".repeat(100_000);
    byte[] zip = Zips.begin().with("memos/a.md", text).bytes();
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(find(zip, LISTED, 1) + 24, 10);

    assertThat(problems(Zips.file(directory, zip))).containsExactly(Reason.ARCHIVE_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x [1]\nb: *x\n",
        "a: &x 1\n",
        "id: !!java.net.URL [\"http://127.0.0.1/\"]\n",
        "id: !!str a\n",
        "id: ! a\n",
        "a: !x {}\n",
        "tags: [a\n",
        "id: a\nid: b\n",
        "- a\n- b\n",
        "text\n",
        "? [a, b]\n: c\n",
        "a: 1\n...\n%YAML 1.2\n",
        "tags: text\n",
        "tags: [null]\n",
        "tags: [[a]]\n",
        "tags: {a: b}\n",
        "public: maybe\n",
        "createdAt: yesterday\n",
        "createdAt: +99999-01-01T00:00:00Z\n",
        "attachments: [text]\n",
        "attachments: [{}]\n",
        "attachments: [{id: a, size: much}]\n",
        "attachments: [{id: a, properties: [b]}]\n",
        "\u0000: a\n"
      })
  void tellsOfYamlThatItDoesNotTake(String yaml) {
    Path zip =
        Zips.begin()
            .with("memos/a.md", "---\n" + yaml + "---\ntext")
            .with("memos/b.md", "---\nid: b\n---\ngood")
            .in(directory);

    assertThat(problems(zip)).containsExactly(Reason.ARCHIVE_MALFORMED);
  }

  @Test
  void survivesYamlThatIsNestedWithoutEnd() {
    Path zip =
        Zips.begin()
            .with("memos/a.md", "---\na: " + "[".repeat(1_000_000) + "\n---\ntext")
            .with("memos/b.md", "---\n" + "? ".repeat(500_000) + "\n---\ntext")
            .with("memos/c.md", "---\na: " + "{a: ".repeat(300_000) + "\n---\ntext")
            .in(directory);

    assertThat(problems(zip)).hasSize(3).containsOnly(Reason.ARCHIVE_MALFORMED);
  }

  @Test
  void tellsOfMemosThatSayNothingOrTooMuch() {
    Path zip =
        Zips.begin()
            .with("memos/a.md", "---\nid: a\n---\n")
            .with("memos/b.md", " \n ")
            .with("memos/c.md", "x".repeat(MemoText.LARGEST + 1))
            .with("memos/d.md", "---\nid: d\nnever: ended\n")
            .with("memos/e.md", new byte[] {'a', (byte) 0xC3})
            .in(directory);

    assertThat(problems(zip))
        .containsExactly(
            Reason.MEMO_EMPTY,
            Reason.MEMO_BLANK,
            Reason.MEMO_TOO_LARGE,
            Reason.ARCHIVE_MALFORMED,
            Reason.ARCHIVE_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"format\": \"other\", \"version\": 1, \"exportedAt\": \"2026-01-02T03:04:05Z\"}",
        "{\"format\": \"aimo-export\", \"version\": 2, \"exportedAt\": \"2026-01-02T03:04:05Z\"}",
        "{\"format\": \"aimo-export\", \"version\": 1}",
        "{\"format\": \"aimo-export\", \"version\": 1, \"exportedAt\": \"x\"}",
        "{\"format\": \"aimo-export\", \"version\": 1, \"exportedAt\": \"2026-01-02T03:04:05Z\","
            + "\"tags\": 1}"
      })
  void refusesManifestsThatAreNone(String manifest) {
    assertRefused(
        Reason.ARCHIVE_MALFORMED, new Zips().with(Names.MANIFEST_FILE, manifest).in(directory));
  }

  @Test
  void refusesAZipWithoutManifest() {
    assertRefused(Reason.ARCHIVE_MALFORMED, new Zips().with("memos/a.md", "text").in(directory));
  }

  private List<Reason> problems(Path zip) {
    try (Archives.Reader reader = archives().read(zip)) {
      return Stream.generate(reader::next)
          .takeWhile(Optional::isPresent)
          .flatMap(Optional::stream)
          .filter(ArchiveEntry.Damaged.class::isInstance)
          .map(entry -> ((ArchiveEntry.Damaged) entry).problem().why())
          .toList();
    }
  }

  private void readOrRefuse(Path zip) {
    try {
      problems(zip);
    } catch (DomainError refusal) {
      assertThat(refusal.reason()).isIn(Reason.ARCHIVE_MALFORMED, Reason.ARCHIVE_TOO_LARGE);
    }
  }

  private void assertRefused(Reason reason, Path file) {
    DomainError refusal = catchThrowableOfType(DomainError.class, () -> archives().read(file));
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
  }

  private static Archives archives() {
    return ArchiveAdapter.open().archives();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** Changes the two bytes so far behind each place where the signature stands. */
  private static void patchAll(byte[] zip, byte[] signature, int offset, IntUnaryOperator change) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int number = 0; find(zip, signature, number) >= 0; number++) {
      int at = find(zip, signature, number) + offset;
      bytes.putShort(at, (short) change.applyAsInt(bytes.getShort(at)));
    }
  }

  private static byte[] replaced(byte[] zip, String from, String to) {
    return new String(zip, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int find(byte[] zip, byte[] signature, int number) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    String wanted = new String(signature, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(wanted);
    for (int left = number; left > 0 && at >= 0; left--) {
      at = text.indexOf(wanted, at + 1);
    }
    return at;
  }
}
