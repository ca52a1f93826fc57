package dev.aimo.adapter.blob;

/**
 * The header that says whether a browser shows a file, and under which name it saves it: in plain
 * letters for old ones, and as it is for all others.
 */
final class Disposition {

  private static final String PLAIN = "!#$&+-.^_`|~";

  private Disposition() {}

  static String of(String fileName, boolean inline) {
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            inline ? "inline" : "attachment", ascii(fileName), Percent.encoded(fileName, PLAIN));
  }

  private static String ascii(String fileName) {
    StringBuilder ascii = new StringBuilder();
    fileName
        .codePoints()
        .map(letter -> isAscii(letter) ? letter : '_')
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  private static boolean isAscii(int letter) {
    return letter >= ' ' && letter < 0x7F && letter != '"' && letter != '\\' && letter != '%';
  }
}
