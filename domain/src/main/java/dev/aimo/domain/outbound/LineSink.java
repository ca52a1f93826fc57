package dev.aimo.domain.outbound;

/** Takes the lines of an answer as they come. Whatever it throws ends the call. */
@FunctionalInterface
public interface LineSink {

  void accept(String line);
}
