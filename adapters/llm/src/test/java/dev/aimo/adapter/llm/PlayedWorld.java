package dev.aimo.adapter.llm;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.LineSink;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A world outside that answers what it is told to, once each. */
final class PlayedWorld implements Outbound {

  final List<OutboundCall> calls = new ArrayList<>();
  private final Deque<Supplier<OutboundAnswer>> answers = new ArrayDeque<>();

  PlayedWorld answers(int status, String body) {
    return answers(status, Map.of(), body);
  }

  PlayedWorld answers(int status, Map<String, String> headers, String body) {
    answers.add(() -> new OutboundAnswer(status, headers, body));
    return this;
  }

  PlayedWorld breaks(boolean retryable) {
    answers.add(() -> {
      throw new PortFailure("outbound", retryable, new IOException("the connection broke"));
    });
    return this;
  }

  @Override
  public OutboundAnswer send(OutboundCall call) {
    calls.add(call);
    return answers.remove().get();
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
}
