package dev.aimo.adapter.rest;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** As many bytes as are asked for, made up on the way; what was read of them is counted. */
class Generated extends InputStream {
  private final AtomicLong read;
  private final CountDownLatch closed = new CountDownLatch(1);
  private long left;

  Generated(long size) {
    this(size, new AtomicLong());
  }

  Generated(long size, AtomicLong read) {
    this.left = size;
    this.read = read;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (left == 0) {
      return -1;
    }
    int count = (int) Math.min(length, left);
    left -= count;
    read.addAndGet(count);
    return count;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Whether it is closed, or is so before long. */
  boolean isClosed() throws InterruptedException {
    return closed.await(20, TimeUnit.SECONDS);
  }
}
