package dev.aimo.domain.model;

/** Takes the pieces of an answer as they come. Whatever it throws ends the answer. */
@FunctionalInterface
public interface ChunkSink {

  void accept(String text);
}
