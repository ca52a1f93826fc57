package dev.aimo.domain.model;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a model is asked.
 *
 * @param temperature how freely it may answer, from 0
 * @param mostTokens how long the answer may become; the model's own limit when empty
 * @param patience for the whole answer, tries included
 */
public record ChatRequest(
    List<ChatMessage> messages, double temperature, OptionalInt mostTokens, Duration patience) {

  public ChatRequest {
    messages = List.copyOf(messages);
  }

  public static ChatRequest of(
      String instructions, String question, double temperature, Duration patience) {
    return new ChatRequest(
        List.of(ChatMessage.instructions(instructions), ChatMessage.question(question)),
        temperature,
        OptionalInt.empty(),
        patience);
  }
}
