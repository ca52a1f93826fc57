package dev.aimo.adapter.rest.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what a client takes, and loses patience with one that takes no more. */
final class WatchedStream extends FilterOutputStream {

  private final Patience patience;
  private long count;

  WatchedStream(OutputStream out, Patience patience) {
    super(out);
    this.patience = patience;
  }

  long count() {
    return count;
  }

  @Override
  public void flush() throws IOException {
    patience.begin();
    try {
      out.flush();
    } finally {
      patience.end();
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    patience.begin();
    try {
      out.write(buffer, offset, length);
      count += length;
    } finally {
      patience.end();
    }
  }
}
