package dev.aimo.domain.error;

import org.jspecify.annotations.Nullable;

/**
 * AIMO can not start as it is set up. The message is for the person who runs it: what is wrong,
 * what was tried (never a secret), and what to do.
 */
@SuppressWarnings("serial")
public final class StartFailure extends RuntimeException {

  public StartFailure(String message) {
    this(message, null);
  }

  public StartFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
