package dev.aimo.adapter.rest.http;

/** A body that is not what its content type says. Holds no cause: that would quote the body. */
@SuppressWarnings("serial")
public final class MalformedBody extends RuntimeException {

  MalformedBody() {
    super("malformed body", null, false, false);
  }
}
