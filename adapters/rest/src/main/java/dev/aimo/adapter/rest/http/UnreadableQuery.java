package dev.aimo.adapter.rest.http;

/** A parameter of the query string that should be a number, or yes or no, and is none. */
@SuppressWarnings("serial")
public final class UnreadableQuery extends RuntimeException {

  private final String parameter;
  private final boolean flag;

  private UnreadableQuery(String parameter, boolean flag) {
    super(parameter, null, false, false);
    this.parameter = parameter;
    this.flag = flag;
  }

  static UnreadableQuery number(String parameter) {
    return new UnreadableQuery(parameter, false);
  }

  static UnreadableQuery flag(String parameter) {
    return new UnreadableQuery(parameter, true);
  }

  public String parameter() {
    return parameter;
  }

  public boolean isFlag() {
    return flag;
  }
}
