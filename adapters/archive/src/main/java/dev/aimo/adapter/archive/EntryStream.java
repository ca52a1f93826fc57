package dev.aimo.adapter.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The bytes of an entry, held to the size and the checksum that the list of the ZIP says. */
final class EntryStream extends FilterInputStream {

  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long count;

  EntryStream(InputStream in, ZipEntry entry) {
    super(in);
    this.entry = entry;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException _) {
      throw damaged();
    }
    if (read < 0) {
      if (count != entry.getSize() || checksum.getValue() != entry.getCrc()) {
        throw damaged();
      }
      return read;
    }
    count += read;
    if (count > entry.getSize()) {
      throw damaged();
    }
    checksum.update(buffer, offset, read);
    return read;
  }

  @Override
  public long skip(long most) throws IOException {
    // What is skipped counts as well.
    byte[] skipped = new byte[Math.clamp(most, 0, 8192)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private RuntimeException damaged() {
    return Refusal.malformed(entry.getName());
  }
}
