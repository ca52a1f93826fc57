package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server works in threads of its own, so what this one allocates is the adapter's. */
final class MuchContentTest {

  private static final BlobKey KEY = BlobKey.of("u1", "2026-03-01", "film.mp4");
  private static final long SIZE = 60L * 1024 * 1024;
  private static final long LITTLE = 8L * 1024 * 1024;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @EnumSource(BucketType.class)
  void passesThroughInSmallPieces(BucketType type) throws IOException {
    BlobStore store = ObjectServer.open(ObjectServer.running().settings(type));
    long before = threads.getCurrentThreadAllocatedBytes();

    store.put(KEY, new Blob(SIZE, new Zeros()));
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);

    Blob blob = store.open(store.place(), KEY, ByteRange.ALL).orElseThrow();
    try (InputStream content = blob.content()) {
      assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(SIZE);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LITTLE);
    store.delete(store.place(), KEY);
  }

  private static final class Zeros extends InputStream {

    private long left = SIZE;

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      left -= count;
      return count;
    }
  }
}
