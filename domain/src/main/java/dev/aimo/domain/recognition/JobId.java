package dev.aimo.domain.recognition;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name that a service has for a job. It is plain enough to be part of an address. */
public record JobId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,190}");

  public JobId {
    if (!isName(value)) {
      throw new IllegalArgumentException("not the name of a job");
    }
  }

  /** Nothing when what a service said is no name. */
  public static Optional<JobId> of(String text) {
    return isName(text) ? Optional.of(new JobId(text)) : Optional.empty();
  }

  private static boolean isName(String text) {
    return FORM.matcher(text).matches();
  }
}
