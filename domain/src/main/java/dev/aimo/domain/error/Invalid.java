package dev.aimo.domain.error;

/** What was sent can not be right, whatever is stored. The detail names the field. */
@SuppressWarnings("serial")
public final class Invalid extends DomainError {

  private final String field;

  public Invalid(Reason reason) {
    this(reason, "");
  }

  public Invalid(Reason reason, String field) {
    super(reason, field);
    this.field = field;
  }

  /** The field that is wrong, or an empty text when it is the request as a whole. */
  public String field() {
    return field;
  }
}
