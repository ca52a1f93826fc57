package dev.aimo.adapter.lance;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in few words what the native library could not do, without the values it was about. */
final class Trouble {

  private static final int LONGEST = 300;
  private static final Pattern VALUES = Pattern.compile("'[^']*'");

  /** Where in its own source it happened. */
  private static final Pattern SOURCES = Pattern.compile(",? (at )?/\\S+\\.rs:\\d+:\\d+");

  private Trouble() {}

  static Throwable of(Throwable failure) {
    IOException told = new IOException(words(failure));
    told.setStackTrace(failure.getStackTrace());
    return told;
  }

  /** Whether it may go better the next time: not when what is stored is damaged. */
  static boolean mayPass(Throwable failure) {
    if (failure instanceof LinkageError) {
      return false;
    }
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return !(text.contains("corrupt")
        || text.contains("internal error")
        || text.contains("invalid user input")
        || text.contains("not found"));
  }

  private static String words(Throwable failure) {
    String text = String.valueOf(failure.getMessage());
    String line = text.lines().findFirst().orElse("");
    String plain = VALUES.matcher(SOURCES.matcher(line).replaceAll("")).replaceAll("'...'");
    String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    return cut.isBlank() || failure.getMessage() == null ? failure.getClass().getSimpleName() : cut;
  }
}
