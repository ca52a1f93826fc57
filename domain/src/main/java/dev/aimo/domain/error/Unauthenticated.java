package dev.aimo.domain.error;

/** Nobody is logged in: no token, or one that is not valid any more. */
@SuppressWarnings("serial")
public final class Unauthenticated extends DomainError {

  public Unauthenticated(Reason reason) {
    super(reason, "");
  }
}
