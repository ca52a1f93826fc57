package dev.aimo.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are larger than the memory these tests get. */
@Tag("proof")
final class MuchTest {

  private static final long SIZE = 800L * 1024 * 1024;

  @TempDir private Path directory;

  /** Has one blob, and takes any, without keeping them. */
  private static final class Passing implements BlobStore {

    private long size;
    private final CRC32 checksum = new CRC32();

    @Override
    public BlobPlace place() {
      return new BlobPlace.Local();
    }

    @Override
    public void put(BlobKey key, Blob content) {
      byte[] buffer = new byte[64 * 1024];
      try {
        for (int read = content.content().read(buffer);
            read >= 0;
            read = content.content().read(buffer)) {
          checksum.update(buffer, 0, read);
          size += read;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
      return Optional.of(new Blob(SIZE, new Noise()));
    }

    @Override
    public void delete(BlobPlace place, BlobKey key) {
      // Nothing is kept.
    }

    @Override
    public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
      return Optional.empty();
    }
  }

  /** The same bytes every time, half of them at random. */
  private static final class Noise extends InputStream {

    private final Random dice = new Random(7);
    private long left = SIZE;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(Math.min(left, length), 4096);
      for (int at = 0; at < count; at++) {
        buffer[offset + at] = at % 2 == 0 ? (byte) dice.nextInt() : 0;
      }
      left -= count;
      return count;
    }
  }

  @Test
  void carriesAFileThatIsLargerThanTheMemory() {
    Installation here = new Installation();
    Installation there = new Installation();
    Attachment attachment = here.attachment("much.bin", "application/x-much", "", Properties.NONE);
    here.memo(
        Memo.create(
            SampleMemos.id(),
            here.anna.account(),
            new MemoText("text"),
            SampleAccounts.NOON,
            SampleAccounts.NOON),
        List.of(),
        List.of(attachment),
        List.of());
    here.blobs = new Passing();
    Passing arrived = new Passing();
    there.blobs = arrived;

    Path file = here.export(here.anna, ArchiveFormat.ZIP, directory.resolve("much.zip"));
    var report = there.take(there.anna, file);

    assertThat(Runtime.getRuntime().maxMemory()).isLessThan(SIZE);
    assertThat(report.attachments()).isEqualTo(1);
    assertThat(report.problems()).isEmpty();
    assertThat(arrived.size).isEqualTo(SIZE);
    assertThat(arrived.checksum.getValue()).isEqualTo(checksum());
  }

  private static long checksum() {
    Passing passing = new Passing();
    passing.put(BlobKey.of("any"), new Blob(SIZE, new Noise()));
    return passing.checksum.getValue();
  }
}
