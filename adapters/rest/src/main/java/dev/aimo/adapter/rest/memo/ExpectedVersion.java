package dev.aimo.adapter.rest.memo;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a memo that a client has read, if it says so: in the body, or else in the header
 * If-Match. Old clients say nothing, and change whatever is there.
 */
record ExpectedVersion(OptionalInt version, int statusOtherwise) {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:\\.0+)?");
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
  private static final String ANY = "*";

  /** What can not be read is a version that no memo has. */
  private static final int NONE = -1;

  private static final int CONFLICT = 409;
  private static final int PRECONDITION_FAILED = 412;

  static ExpectedVersion of(Call call) {
    Optional<String> body = call.fields().looseText("version");
    if (body.isPresent()) {
      return new ExpectedVersion(OptionalInt.of(read(NUMBER, body.get())), CONFLICT);
    }
    return new ExpectedVersion(
        call.header("if-match")
            .map(String::strip)
            .filter(tag -> !tag.equals(ANY))
            .map(tag -> OptionalInt.of(read(TAG, tag)))
            .orElseGet(OptionalInt::empty),
        PRECONDITION_FAILED);
  }

  /** The answer when the memo is another version now. */
  Reply outdated(Object current, Call call) {
    return Failures.outdated(statusOtherwise, current, call);
  }

  private static int read(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : NONE;
  }
}
