package dev.aimo.domain.error;

/** The thing changed since the caller read it. */
@SuppressWarnings("serial")
public final class Stale extends DomainError {

  public Stale(Reason reason) {
    super(reason, "");
  }
}
