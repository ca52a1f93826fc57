package dev.aimo.domain.blob;

/** A part of some bytes: so many from there on, or fewer when they end before. */
public record ByteRange(long from, long count) {

  public static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

  public ByteRange {
    if (from < 0 || count < 1) {
      throw new IllegalArgumentException("not a range: " + count + " bytes from " + from);
    }
  }
}
