package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The content of a blob for one reader, who gets its last bytes only when nothing follows them: so
 * whoever wants all that was announced never gets it from a content of another size.
 */
final class WholeContent extends InputStream {

  private final InputStream content;
  private final long size;
  private long read;

  WholeContent(Blob blob) {
    this.content = blob.content();
    this.size = blob.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length == 0) {
      return 0;
    }
    if (read == size) {
      checkThatNothingFollows();
      return -1;
    }
    int count = content.read(buffer, offset, (int) Math.min(length, size - read));
    if (count < 0) {
      throw new IOException("the content ends after %d of %d bytes".formatted(read, size));
    }
    read += count;
    if (read == size) {
      checkThatNothingFollows();
    }
    return count;
  }

  private void checkThatNothingFollows() throws IOException {
    if (content.read() >= 0) {
      throw new IOException("the content is longer than its %d bytes".formatted(size));
    }
  }
}
