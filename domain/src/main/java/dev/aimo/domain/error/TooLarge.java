package dev.aimo.domain.error;

/** More than AIMO takes at once. */
@SuppressWarnings("serial")
public final class TooLarge extends DomainError {

  public TooLarge(Reason reason) {
    super(reason, "");
  }
}
