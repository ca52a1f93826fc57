package dev.aimo.adapter.rest.http;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Tells one state of a body from another. Weak, because it is the same with and without gzip. */
public final class EntityTag {

  private static final String ANY = "*";
  private static final String WEAK = "W/";

  private EntityTag() {}

  /** Two checksums that processors compute by themselves: fast, and 64 bits together. */
  public static String of(byte[] body) {
    CRC32 first = new CRC32();
    CRC32C second = new CRC32C();
    first.update(body);
    second.update(body);
    return "W/\""
        + Integer.toHexString(body.length)
        + '-'
        + Long.toHexString(first.getValue() << 32 | second.getValue())
        + '"';
  }

  /** Whether an If-None-Match header names this tag. */
  public static boolean matches(String header, String tag) {
    for (String candidate : header.split(",", -1)) {
      String known = candidate.strip();
      if (known.equals(ANY) || opaque(known).equals(opaque(tag))) {
        return true;
      }
    }
    return false;
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
