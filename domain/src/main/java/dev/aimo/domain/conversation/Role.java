package dev.aimo.domain.conversation;

/** Who said something. */
public enum Role {
  USER,
  ASSISTANT
}
