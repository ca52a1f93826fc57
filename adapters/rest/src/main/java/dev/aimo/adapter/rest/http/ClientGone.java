package dev.aimo.adapter.rest.http;

/** The client went away, or fell silent, in the middle of its request: nobody wants an answer. */
@SuppressWarnings("serial")
public final class ClientGone extends RuntimeException {

  public ClientGone(Throwable cause) {
    super(cause);
  }
}
