package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A content on its way to a server. It remembers how reading it failed, since what stands between
 * wraps that into failures of its own. It stays open when the library closes it.
 */
final class SentContent extends InputStream {

  // A connection that was dead from its beginning shows before more than this is sent, mostly
  private static final int KEPT = 64 * 1024;

  private final BufferedInputStream content;
  private @Nullable Exception failure;

  SentContent(Blob blob) {
    this.content = new BufferedInputStream(new WholeContent(blob), KEPT);
    content.mark(KEPT);
  }

  /** Goes back to the beginning, if that is still known. */
  boolean rewind() {
    try {
      content.reset();
      return failure == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** How reading failed, or nothing. */
  @Nullable Exception failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return content.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      failure = e;
      throw e;
    }
  }
}
