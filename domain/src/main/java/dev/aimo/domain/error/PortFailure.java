package dev.aimo.domain.error;

/**
 * Something outside failed: a database, a disk, a network. Driven adapters wrap what their
 * libraries throw into this at their edge; nobody above sees the libraries' own exceptions.
 */
@SuppressWarnings("serial")
public final class PortFailure extends RuntimeException {

  private final String port;
  private final boolean retryable;

  public PortFailure(String port, boolean retryable, Throwable cause) {
    super(port + ": " + cause.getMessage(), cause);
    this.port = port;
    this.retryable = retryable;
  }

  /** Which port failed, for logs and health answers. */
  public String port() {
    return port;
  }

  /** Whether the same call may succeed when it is made again. */
  public boolean retryable() {
    return retryable;
  }
}
