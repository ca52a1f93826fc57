package dev.aimo.adapter.rest.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Whether a browser shows a file or saves it, and under which name. The name goes out twice: for
 * those that know only ASCII, and as it is.
 */
public final class ContentDisposition {

  /** Old clients take a percent sign for the begin of an escape. */
  private static final String MISREAD = "\"\\%";

  private ContentDisposition() {}

  public static String inline(String fileName) {
    return write("inline", fileName);
  }

  public static String attachment(String fileName) {
    return write("attachment", fileName);
  }

  private static String write(String kind, String fileName) {
    return kind + "; filename=\"" + ascii(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
  }

  private static String ascii(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.codePoints().map(ContentDisposition::plain).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static int plain(int character) {
    return character >= ' ' && character < 0x7F && MISREAD.indexOf(character) < 0 ? character : '_';
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
