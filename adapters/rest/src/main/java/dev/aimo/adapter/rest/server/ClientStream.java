package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.ClientGone;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request, with the server's own exceptions translated. */
final class ClientStream extends InputStream {

  private final InputStream in;
  private final Patience patience;
  private boolean broken;

  ClientStream(InputStream in, Patience patience) {
    this.in = in;
    this.patience = patience;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (broken) {
      return -1;
    }
    patience.begin();
    try {
      return in.read(buffer, offset, length);
    } catch (RequestException e) {
      broken = true;
      throw e.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)
          ? new TooLarge(Reason.BODY_TOO_LARGE)
          : new ClientGone(e);
    } catch (TooLarge e) {
      broken = true;
      throw e;
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw new ClientGone(e);
    } finally {
      patience.end();
    }
  }
}
