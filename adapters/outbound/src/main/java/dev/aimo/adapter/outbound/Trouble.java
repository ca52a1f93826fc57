package dev.aimo.adapter.outbound;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NotReached;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** What is said when no answer came: where it failed, and nothing of what libraries say of it. */
final class Trouble {

  private static final String PORT = "outbound";

  private Trouble() {}

  static PortFailure failure(IOException cause) {
    return switch (cause) {
      case ConnectTimeoutException _ -> notReached("it can not be reached");
      case TooSlow _, SocketTimeoutException _ -> failure(true, "it took too long");
      case TooLong _ -> failure(false, "its answer is too long");
      case UnknownHostException _ -> notReached("its name is not known");
      case ConnectException _, NoRouteToHostException _ -> notReached("it can not be reached");
      case SSLHandshakeException _, SSLPeerUnverifiedException _ ->
          new PortFailure(
              PORT, false, new NotReached("no encrypted connection to it can be trusted"));
      case SSLException _ -> failure(false, "no encrypted connection to it can be trusted");
      case ClientProtocolException _, MessageConstraintException _ ->
          failure(false, "its answer is no HTTP that can be read");
      default -> failure(true, "the connection broke");
    };
  }

  private static PortFailure notReached(String why) {
    return new PortFailure(PORT, true, new NotReached(why));
  }

  static PortFailure givenUp() {
    return failure(false, "the call was given up");
  }

  static PortFailure failure(boolean retryable, String why) {
    return new PortFailure(PORT, retryable, new IOException(why));
  }
}
