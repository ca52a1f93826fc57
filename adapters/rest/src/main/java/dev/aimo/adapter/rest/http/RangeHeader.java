package dev.aimo.adapter.rest.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Range headers. What can not be read, and several parts at once, count as not asked: the
 * whole file is always an answer.
 */
final class RangeHeader {

  private static final Pattern ONE = Pattern.compile("(?i:bytes)=([0-9]*)-([0-9]*)");

  /** No length has more digits. */
  private static final int MOST_DIGITS = 18;

  private RangeHeader() {}

  static Extent extent(String header, long size) {
    Matcher matcher = ONE.matcher(header);
    if (!matcher.matches()) {
      return new Extent.Whole();
    }
    String first = matcher.group(1);
    String last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new Extent.Whole() : end(number(last), size);
    }
    return part(number(first), last.isEmpty() ? Long.MAX_VALUE : number(last), size);
  }

  private static Extent end(long count, long size) {
    long kept = Math.min(count, size);
    return kept == 0 ? new Extent.Outside() : new Extent.Part(size - kept, kept);
  }

  private static Extent part(long first, long last, long size) {
    if (last < first) {
      return new Extent.Whole();
    }
    return first >= size
        ? new Extent.Outside()
        : new Extent.Part(first, Math.min(last, size - 1) - first + 1);
  }

  private static long number(String digits) {
    return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
