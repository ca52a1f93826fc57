package dev.aimo.adapter.llm;

import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.outbound.Outbound;
import java.time.InstantSource;

/** What asks models. */
public final class LlmAdapter {

  private final ChatModel chatModel;

  private LlmAdapter(ChatModel chatModel) {
    this.chatModel = chatModel;
  }

  public static LlmAdapter open(Outbound outbound, InstantSource clock) {
    return new LlmAdapter(new OpenAiChat(outbound, new Tries(Thread::sleep, clock)));
  }

  public ChatModel chatModel() {
    return chatModel;
  }
}
