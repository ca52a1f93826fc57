package dev.aimo.bootstrap;

import dev.aimo.application.explore.ExploreRules;
import dev.aimo.domain.error.StartFailure;

/**
 * What the person who runs AIMO may set about answers: how much a model reads and writes at once,
 * and how many streamed answers one account may get at the same time.
 */
record ExploreSettings(ExploreRules rules) {

  private static final int MOST = 10_000_000;

  static ExploreSettings read(Variables variables) {
    return new ExploreSettings(
        ExploreRules.of(
            number(variables, "OPENAI_CONTEXT_TOKENS", 16_000, ExploreRules.LEAST_CONTEXT),
            number(variables, "EXPLORE_STREAMS_PER_ACCOUNT", 4, 1)));
  }

  private static int number(Variables variables, String name, int fallback, int least) {
    String text = variables.get(name).orElse(Integer.toString(fallback));
    if (!text.matches("\\d{1,8}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > MOST) {
      throw new StartFailure(
          "%s is \"%s\"; it takes a whole number from %d to %d, as in %s=%d."
              .formatted(name, text, least, MOST, name, fallback));
    }
    return Integer.parseInt(text);
  }
}
