package dev.aimo.adapter.archive;

import dev.aimo.domain.memo.MemoText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file with YAML in front. Behind the line that ends the YAML the text begins at once
 * and goes to the end of the file, byte for byte; a file without YAML is all text.
 */
record MemoFile(Fields form, String text) {

  /** In bytes; more can be neither a text nor what stands in front of it. */
  static final int LARGEST = MemoText.LARGEST + FrontMatter.LONGEST;

  private static final String LINE = "---";

  static byte[] write(Map<String, ? extends @Nullable Object> form, String text) {
    return (LINE + '\n' + YamlText.write(form) + LINE + '\n' + text)
        .getBytes(StandardCharsets.UTF_8);
  }

  static MemoFile read(byte[] bytes) {
    String file = decoded(bytes);
    String content = file.startsWith("\uFEFF") ? file.substring(1) : file;
    int yaml = behindLine(content, 0);
    if (yaml < 0) {
      return new MemoFile(new Fields(Map.of()), file);
    }
    for (int line = yaml; line >= 0; line = nextLine(content, line)) {
      int text = behindLine(content, line);
      if (text >= 0) {
        return new MemoFile(
            FrontMatter.read(content.substring(yaml, line)), content.substring(text));
      }
    }
    throw Refusal.malformed("front matter");
  }

  /** Where the text goes on when there are three dashes and nothing else on this line, or -1. */
  private static int behindLine(String content, int from) {
    if (!content.startsWith(LINE, from)) {
      return -1;
    }
    int end = from + LINE.length();
    if (content.startsWith("\r\n", end)) {
      return end + 2;
    }
    if (end == content.length()) {
      return end;
    }
    return content.charAt(end) == '\n' ? end + 1 : -1;
  }

  private static int nextLine(String content, int from) {
    int end = content.indexOf('\n', from);
    return end < 0 ? -1 : end + 1;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw Refusal.malformed("utf-8");
    }
  }
}
