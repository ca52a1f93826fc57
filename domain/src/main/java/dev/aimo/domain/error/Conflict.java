package dev.aimo.domain.error;

/** What is asked for collides with something that is there already. */
@SuppressWarnings("serial")
public final class Conflict extends DomainError {

  public Conflict(Reason reason) {
    super(reason, "");
  }
}
