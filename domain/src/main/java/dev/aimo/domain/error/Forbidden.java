package dev.aimo.domain.error;

/** The caller is known, and may not do this. */
@SuppressWarnings("serial")
public final class Forbidden extends DomainError {

  public Forbidden(Reason reason) {
    super(reason, "");
  }
}
