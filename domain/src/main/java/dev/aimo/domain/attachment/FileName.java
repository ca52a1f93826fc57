package dev.aimo.domain.attachment;

import dev.aimo.domain.text.TextLimit;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file is called: its last path segment, without control characters, cut to what can be
 * stored. It is shown and offered for downloads, and never used as a name on a disk.
 */
public record FileName(String value) {

  private static final TextLimit LIMIT = new TextLimit("filename", 255);
  private static final String NAMELESS = "file";
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,16}");
  private static final String NO_EXTENSION = "bin";

  public FileName {
    LIMIT.checkPresent(value);
  }

  /** The name in whatever a sender calls the file. */
  public static FileName of(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    last.codePoints().filter(FileName::isKept).limit(LIMIT.most()).forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    return new FileName(name.isEmpty() ? NAMELESS : name);
  }

  /** The part after the last dot, in lower case, or {@code bin} when it is none that is plain. */
  public String extension() {
    int dot = value.lastIndexOf('.');
    String extension = value.substring(dot + 1).toLowerCase(Locale.ROOT);
    return dot >= 0 && EXTENSION.matcher(extension).matches() ? extension : NO_EXTENSION;
  }

  private static boolean isKept(int character) {
    return !Character.isISOControl(character)
        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
        && Character.getType(character) != Character.FORMAT;
  }
}
