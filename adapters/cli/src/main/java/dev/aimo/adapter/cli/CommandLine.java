package dev.aimo.adapter.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the words after {@code ./aimo}. */
final class CommandLine {

  private static final String PORT = "--port";
  private static final String IN_MEMORY = "--in-memory";
  private static final String DEMO = "--demo";
  private static final String MEMOS = "--memos";
  private static final String EMAIL = "--email";
  private static final String PASSWORD = "--password";
  private static final String JSON = "--json";
  private static final String REPAIR = "--repair";
  private static final String QUICKSTART = "--quickstart";

  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_MEMOS = 10_000_000;

  private CommandLine() {}

  static Command parse(String... words) {
    List<String> all = List.of(words);
    try {
      return all.isEmpty()
          ? new Command.Help()
          : command(all.getFirst(), all.subList(1, all.size()));
    } catch (Trouble e) {
      return new Command.Misunderstood(e.why);
    }
  }

  private static Command command(String name, List<String> words) throws Trouble {
    return switch (name) {
      case "quickstart" -> quickstart(Options.read(words, Set.of(PORT), Set.of(DEMO)));
      case "serve" -> serve(Options.read(words, Set.of(PORT), Set.of(IN_MEMORY)));
      case "check-health" ->
          new Command.CheckHealth(port(Options.read(words, Set.of(PORT), Set.of())));
      case "seed" -> seed(Options.read(words, Set.of(MEMOS, EMAIL, PASSWORD), Set.of()));
      case "doctor" -> doctor(Options.read(words, Set.of(), Set.of(JSON, REPAIR, QUICKSTART)));
      case "reindex" ->
          new Command.Reindex(Options.read(words, Set.of(), Set.of(QUICKSTART)).has(QUICKSTART));
      case "migrate" -> alone(words, new Command.Migrate());
      case "verify-indexes" -> alone(words, new Command.VerifyIndexes());
      case "warm-up" -> alone(words, new Command.WarmUp());
      case "help", "--help", "-h" -> new Command.Help();
      case "version", "--version" -> new Command.Version();
      default -> throw new Trouble("There is no command \"" + name + "\".");
    };
  }

  private static Command quickstart(Options options) throws Trouble {
    return new Command.Quickstart(port(options), options.has(DEMO));
  }

  private static Command serve(Options options) throws Trouble {
    return new Command.Serve(port(options), options.has(IN_MEMORY));
  }

  private static Command doctor(Options options) {
    return new Command.Doctor(options.has(JSON), options.has(REPAIR), options.has(QUICKSTART));
  }

  private static Command seed(Options options) throws Trouble {
    Optional<String> memos = options.value(MEMOS);
    if (memos.isEmpty()) {
      throw new Trouble("seed needs to know how many memos, as in --memos 10000.");
    }
    return new Command.Seed(
        number(MEMOS, memos.get(), 1, MOST_MEMOS, "10000"),
        options.value(EMAIL),
        options.value(PASSWORD));
  }

  private static Command alone(List<String> words, Command command) throws Trouble {
    Options.read(words, Set.of(), Set.of());
    return command;
  }

  private static OptionalInt port(Options options) throws Trouble {
    Optional<String> port = options.value(PORT);
    return port.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(number(PORT, port.get(), 0, HIGHEST_PORT, "3000"));
  }

  private static int number(String option, String text, int least, int most, String example)
      throws Trouble {
    if (!text.matches("\\d{1,8}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new Trouble(
          "%s takes a number from %d to %d, as in %s %s."
              .formatted(option, least, most, option, example));
    }
    return Integer.parseInt(text);
  }
}
