package dev.aimo.adapter.blob;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * A content that a server is sending. Whoever leaves before its end closes the connection, which
 * would else have to carry all the rest.
 */
final class ReceivedContent extends FilterInputStream {

  private final ResponseInputStream<?> response;
  private long left;

  ReceivedContent(ResponseInputStream<?> response, long size) {
    super(response);
    this.response = response;
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    left -= next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    left -= Math.max(count, 0);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    left -= skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (left > 0) {
      response.abort();
    } else {
      in.close();
    }
  }
}
