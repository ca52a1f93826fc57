package dev.aimo.adapter.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** Reads the words after {@code ./aimo}. */
final class CommandLine {

  private static final int HIGHEST_PORT = 65_535;

  private final Deque<String> words;
  private OptionalInt port = OptionalInt.empty();
  private boolean inMemory;
  private String trouble = "";

  private CommandLine(List<String> words) {
    this.words = new ArrayDeque<>(words);
  }

  static Command parse(String... words) {
    return new CommandLine(List.of(words)).command();
  }

  private Command command() {
    String name = words.isEmpty() ? "help" : words.pop();
    return switch (name) {
      case "quickstart" ->
          readOptions(true, false) ? new Command.Quickstart(port) : misunderstood();
      case "serve" -> readOptions(true, true) ? new Command.Serve(port, inMemory) : misunderstood();
      case "check-health" ->
          readOptions(true, false) ? new Command.CheckHealth(port) : misunderstood();
      case "migrate" -> readOptions(false, false) ? new Command.Migrate() : misunderstood();
      case "warm-up" -> readOptions(false, false) ? new Command.WarmUp() : misunderstood();
      case "help", "--help", "-h" -> new Command.Help();
      case "version", "--version" -> new Command.Version();
      default -> new Command.Misunderstood("There is no command \"" + name + "\".");
    };
  }

  private Command misunderstood() {
    return new Command.Misunderstood(trouble);
  }

  private boolean readOptions(boolean takesPort, boolean takesInMemory) {
    while (!words.isEmpty() && trouble.isEmpty()) {
      String word = words.pop();
      if (takesPort && word.equals("--port")) {
        readPort(words.isEmpty() ? "" : words.pop());
      } else if (takesPort && word.startsWith("--port=")) {
        readPort(word.substring("--port=".length()));
      } else if (takesInMemory && word.equals("--in-memory")) {
        inMemory = true;
      } else {
        trouble = "The command does not take \"" + word + "\".";
      }
    }
    return trouble.isEmpty();
  }

  private void readPort(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
      trouble = "--port takes a number from 0 to " + HIGHEST_PORT + ", as in --port 3000.";
      return;
    }
    port = OptionalInt.of(Integer.parseInt(text));
  }
}
