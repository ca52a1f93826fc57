package dev.aimo.domain.error;

/** There is no such thing, or it belongs to somebody else: the answer is the same. */
@SuppressWarnings("serial")
public final class NotFound extends DomainError {

  public NotFound(Reason reason) {
    super(reason, "");
  }
}
