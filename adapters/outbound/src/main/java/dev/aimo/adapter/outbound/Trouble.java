package dev.aimo.adapter.outbound;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NotReached;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** What is said when no answer came: where it failed, and nothing of what libraries say of it. */
final class Trouble {

  private static final String PORT = "outbound";

  private Trouble() {}

  static PortFailure failure(IOException cause, boolean keptBack) {
    return failure(isRetryable(cause), why(cause), keptBack);
  }

  static PortFailure givenUp(boolean keptBack) {
    return failure(false, "the call was given up", keptBack);
  }

  /** Of a request that can not even be made. */
  static PortFailure notMade(String why) {
    return failure(false, why, true);
  }

  private static PortFailure failure(boolean retryable, String why, boolean keptBack) {
    return new PortFailure(PORT, retryable, keptBack ? new NotReached(why) : new IOException(why));
  }

  private static boolean isRetryable(IOException cause) {
    return switch (cause) {
      case TooLong _, SSLException _, ClientProtocolException _, MessageConstraintException _ ->
          false;
      default -> true;
    };
  }

  private static String why(IOException cause) {
    return switch (cause) {
      case ConnectTimeoutException _, ConnectException _, NoRouteToHostException _ ->
          "it can not be reached";
      case TooSlow _, SocketTimeoutException _ -> "it took too long";
      case TooLong _ -> "its answer is too long";
      case UnknownHostException _ -> "its name is not known";
      case SSLException _ -> "no encrypted connection to it can be trusted";
      case ClientProtocolException _, MessageConstraintException _ ->
          "its answer is no HTTP that can be read";
      default -> "the connection broke";
    };
  }
}
