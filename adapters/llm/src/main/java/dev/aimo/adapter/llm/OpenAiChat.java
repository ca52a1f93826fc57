package dev.aimo.adapter.llm;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ChunkSink;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundCall;
import java.time.Duration;

/** Any server that speaks OpenAI's protocol of chats. */
final class OpenAiChat implements ChatModel {

  private final Outbound outbound;
  private final Tries tries;

  OpenAiChat(Outbound outbound, Tries tries) {
    this.outbound = outbound;
    this.tries = tries;
  }

  @Override
  public String answer(ModelEndpoint endpoint, ChatRequest request) {
    Answers answers = new Answers(endpoint.key(), tries.clock());
    return tries.ask(
        request.patience(), left -> once(answers, endpoint, request, left), () -> false);
  }

  private Outcome once(
      Answers answers, ModelEndpoint endpoint, ChatRequest request, Duration patience) {
    try {
      return answers.read(outbound.send(Questions.whole(endpoint, request, patience)));
    } catch (PortFailure e) {
      return Outcome.of(e);
    }
  }

  @Override
  public void stream(ModelEndpoint endpoint, ChatRequest request, ChunkSink chunks) {
    Answers answers = new Answers(endpoint.key(), tries.clock());
    Hand hand = new Hand(chunks);
    tries.ask(
        request.patience(),
        left -> once(answers, hand, Questions.streamed(endpoint, request, left)),
        hand::hasBegun);
  }

  private Outcome once(Answers answers, Hand hand, OutboundCall call) {
    StreamedAnswer streamed = new StreamedAnswer(answers, hand);
    try {
      return streamed.end(outbound.stream(call, streamed::line));
    } catch (PortFailure e) {
      if (hand.wasStoppedBy(e)) {
        throw e;
      }
      return Outcome.of(e);
    }
  }
}
