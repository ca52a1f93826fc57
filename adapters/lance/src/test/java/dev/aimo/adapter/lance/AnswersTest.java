package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lance.Version;

final class AnswersTest {

  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 11, 20, 12, 0, 0, 0, ZoneOffset.UTC);

  private final Answers<String> answers = new Answers<>(100, String::length);

  @Test
  void knowsWhatWasAskedOfTheSameState() {
    answers.keep(state("words", 1, NOON), "question", "answer");

    assertThat(answers.find(state("words", 1, NOON), "question")).contains("answer");
    assertThat(answers.find(state("words", 1, NOON), "another question")).isEmpty();
  }

  @Test
  void forgetsItWithTheNextStateAndForOtherTables() {
    answers.keep(state("words", 1, NOON), "question", "answer");

    assertThat(answers.find(state("words", 2, NOON), "question")).isEmpty();
    assertThat(answers.find(state("vectors", 1, NOON), "question")).isEmpty();
  }

  @Test
  void tellsATableFromOneThatWasMadeAnew() {
    answers.keep(state("words", 1, NOON), "question", "answer");

    assertThat(answers.find(state("words", 1, NOON.plusSeconds(1)), "question")).isEmpty();
  }

  @Test
  void keepsThoseThatWereAskedForLast() {
    IntStream.range(0, 11)
        .forEach(number -> {
          answers.keep(state("words", 1, NOON), number, "0123456789");
          answers.find(state("words", 1, NOON), 0);
        });

    assertThat(answers.find(state("words", 1, NOON), 0)).isPresent();
    assertThat(answers.find(state("words", 1, NOON), 1)).isEmpty();
    assertThat(answers.find(state("words", 1, NOON), 10)).isPresent();
  }

  private static Answers.State state(String table, long version, ZonedDateTime time) {
    return new Answers.State(table, new Version(version, time, new TreeMap<>()));
  }
}
