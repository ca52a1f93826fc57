package dev.aimo.domain.error;

/** A request that was understood and refused. One child per reaction; the cause is its reason. */
@SuppressWarnings("serial")
public abstract sealed class DomainError extends RuntimeException
    permits Conflict, Forbidden, Invalid, NotFound, Stale, Throttled, TooLarge, Unauthenticated {

  private final Reason reason;

  /** Refusals are ordinary answers: they carry no stack trace. */
  DomainError(Reason reason, String detail) {
    super(detail.isEmpty() ? reason.name() : reason.name() + ": " + detail, null, false, false);
    this.reason = reason;
  }

  public final Reason reason() {
    return reason;
  }
}
