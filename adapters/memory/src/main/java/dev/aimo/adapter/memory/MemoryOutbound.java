package dev.aimo.adapter.memory;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.Destination;
import dev.aimo.domain.outbound.LineSink;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import dev.aimo.domain.outbound.OutboundRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A world outside in which everybody answers as was said; nobody is there before. */
final class MemoryOutbound implements Outbound {

  private final OutboundRules rules = new OutboundRules(List.of());
  private volatile Function<OutboundCall, OutboundAnswer> world =
      call -> {
        throw failure("it can not be reached");
      };

  void answer(Function<OutboundCall, OutboundAnswer> world) {
    this.world = world;
  }

  @Override
  public OutboundAnswer send(OutboundCall call) {
    Destination destination = rules.destination(call);
    destination
        .written()
        .ifPresent(address -> rules.check(destination, call.namedBy(), List.of(address)));
    OutboundAnswer answer = world.apply(call);
    if (answer.body().getBytes(StandardCharsets.UTF_8).length > call.longestAnswer()) {
      throw failure("its answer is too long");
    }
    return answer;
  }

  @Override
  public OutboundAnswer stream(OutboundCall call, LineSink lines) {
    OutboundAnswer answer = send(call);
    if (!answer.isSuccess()) {
      return answer;
    }
    answer.body().lines().forEach(lines::accept);
    return new OutboundAnswer(answer.status(), answer.headers(), "");
  }

  private static PortFailure failure(String why) {
    return new PortFailure("outbound", false, new IOException(why));
  }
}
