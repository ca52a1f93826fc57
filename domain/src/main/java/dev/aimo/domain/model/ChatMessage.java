package dev.aimo.domain.model;

/** Something said to a model, or by it. */
public record ChatMessage(Speaker speaker, String text) {

  /** Who says it: AIMO giving instructions, somebody asking, or the model. */
  public enum Speaker {
    SYSTEM,
    USER,
    ASSISTANT
  }

  public static ChatMessage instructions(String text) {
    return new ChatMessage(Speaker.SYSTEM, text);
  }

  public static ChatMessage question(String text) {
    return new ChatMessage(Speaker.USER, text);
  }
}
