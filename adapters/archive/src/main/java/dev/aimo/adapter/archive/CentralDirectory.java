package dev.aimo.adapter.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * How much a ZIP says that it lists, read before Java reads the list: it would take all of it into
 * the memory, and a list may be made to be as long as the file.
 */
record CentralDirectory(long entries, long size) {

  static final long MOST_ENTRIES = 500_000;
  static final long LARGEST = 64L * 1024 * 1024;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int WIDE_LOCATOR_SIGNATURE = 0x07064b50;
  private static final int WIDE_LOCATOR_SIZE = 20;
  private static final int WIDE_END_SIGNATURE = 0x06064b50;
  private static final int WIDE_END_SIZE = 56;
  private static final int SHORT_MARK = 0xFFFF;
  private static final long INT_MARK = 0xFFFFFFFFL;

  /** Refuses what is no ZIP, and a list that is too long. */
  static void check(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      CentralDirectory found = read(channel);
      if (found.entries < 0 || found.size < 0) {
        throw Refusal.malformed("zip");
      }
      if (found.entries > MOST_ENTRIES || found.size > LARGEST) {
        throw Refusal.tooLarge();
      }
    }
  }

  private static CentralDirectory read(FileChannel channel) throws IOException {
    long from = Math.max(0, channel.size() - END_SIZE - LONGEST_COMMENT);
    ByteBuffer tail = bytes(channel, from, (int) (channel.size() - from));
    for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        return read(channel, tail, from, at);
      }
    }
    throw Refusal.malformed("zip");
  }

  private static CentralDirectory read(FileChannel channel, ByteBuffer tail, long from, int at)
      throws IOException {
    int comment = Short.toUnsignedInt(tail.getShort(at + 20));
    if (at + END_SIZE + comment != tail.limit()) {
      // Something else follows: two readers could take two different lists for the list.
      throw Refusal.malformed("zip");
    }
    int entries = Short.toUnsignedInt(tail.getShort(at + 10));
    long size = Integer.toUnsignedLong(tail.getInt(at + 12));
    long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
    boolean wide = entries == SHORT_MARK || size == INT_MARK || offset == INT_MARK;
    return wide ? wide(channel, from + at, entries, size) : new CentralDirectory(entries, size);
  }

  /** The numbers that did not fit; without any, the marks are numbers themselves. */
  private static CentralDirectory wide(FileChannel channel, long end, int entries, long size)
      throws IOException {
    if (end >= WIDE_LOCATOR_SIZE) {
      ByteBuffer locator = bytes(channel, end - WIDE_LOCATOR_SIZE, WIDE_LOCATOR_SIZE);
      if (locator.getInt(0) == WIDE_LOCATOR_SIGNATURE) {
        ByteBuffer wide = bytes(channel, locator.getLong(8), WIDE_END_SIZE);
        if (wide.getInt(0) == WIDE_END_SIGNATURE) {
          return new CentralDirectory(wide.getLong(32), wide.getLong(40));
        }
      }
    }
    return new CentralDirectory(entries, size);
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
    if (from < 0 || from + count > channel.size()) {
      throw Refusal.malformed("zip");
    }
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw Refusal.malformed("zip");
      }
    }
    return buffer.flip();
  }
}
