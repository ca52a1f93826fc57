package dev.aimo.adapter.push;

import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.NotReached;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import dev.aimo.domain.push.SendOutcome;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Posts JSON, and says what came of it. Of answers that can not have come from the channel itself,
 * such as those of a gateway before it, nothing is known of whether it got the message.
 */
final class Posts {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private final Outbound outbound;

  Posts(Outbound outbound) {
    this.outbound = outbound;
  }

  SendOutcome post(
      String address,
      NamedBy namedBy,
      Map<String, String> headers,
      String json,
      Function<OutboundAnswer, SendOutcome> judge) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json; charset=utf-8");
    try {
      return judged(
          outbound.send(
              new OutboundCall(
                  new URI(address), namedBy, all, Optional.of(json), PATIENCE, LONGEST_ANSWER)),
          judge);
    } catch (URISyntaxException _) {
      return new SendOutcome.Refused("the address is malformed", true);
    } catch (DomainError _) {
      return new SendOutcome.Refused("the address is not allowed", true);
    } catch (PortFailure e) {
      return failed(e);
    }
  }

  private static SendOutcome judged(
      OutboundAnswer answer, Function<OutboundAnswer, SendOutcome> judge) {
    if (answer.isSuccess()) {
      return judge.apply(answer);
    }
    String told = "it answered with status " + answer.status();
    return answer.status() == BAD_GATEWAY || answer.status() == GATEWAY_TIMEOUT
        ? new SendOutcome.Unclear(told)
        : new SendOutcome.Refused(told, false);
  }

  private static SendOutcome failed(PortFailure failure) {
    Throwable cause = failure.getCause();
    String message = cause == null ? null : cause.getMessage();
    String why = message == null ? "no answer came" : message;
    return cause instanceof NotReached
        ? new SendOutcome.Refused(why, false)
        : new SendOutcome.Unclear(why);
  }
}
