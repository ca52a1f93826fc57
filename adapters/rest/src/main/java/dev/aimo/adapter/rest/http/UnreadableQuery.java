package dev.aimo.adapter.rest.http;

/** A parameter of the query string that should be a number and is none. */
@SuppressWarnings("serial")
public final class UnreadableQuery extends RuntimeException {

  private final String parameter;

  UnreadableQuery(String parameter) {
    super(parameter, null, false, false);
    this.parameter = parameter;
  }

  public String parameter() {
    return parameter;
  }
}
