package dev.aimo.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says which refusal is expected. */
public final class Refusals {

  private Refusals() {}

  public static void assertRefused(Reason reason, ThrowingCallable call) {
    DomainError error = catchThrowableOfType(DomainError.class, call);
    assertThat(error).as("refusal").isNotNull();
    assertThat(error.reason()).isEqualTo(reason);
  }
}
