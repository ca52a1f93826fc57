package dev.aimo.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchExpressionTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void looksForNothingWhenNothingWasTyped(String typed) {
    SearchExpression nothing = parse(typed);

    assertThat(nothing.words()).isEmpty();
    assertThat(nothing.text()).isEmpty();
    assertThat(nothing.phrases()).isEmpty();
    assertThat(nothing.created()).isEqualTo(TimeRange.ALWAYS);
  }

  @Test
  void looksForWords() {
    assertThat(parse("  bread \n and  butter ").words()).isEqualTo("bread and butter");
    assertThat(parse("机器 学习").words()).isEqualTo("机器 学习");
  }

  @Test
  void looksForPhrases() {
    SearchExpression typed = parse("bread \"new york\" “San Francisco” \"\" \" \"");

    assertThat(typed.phrases()).containsExactly("new york", "San Francisco");
    assertThat(typed.words()).isEqualTo("bread");
    assertThat(typed.text()).isEqualTo("bread new york San Francisco");
  }

  @Test
  void takesEachConditionOut() {
    SearchExpression typed =
        parse("tag:Work -tag:Done category:\"My notes\" after:2024 before:2025-03 is:public bread");

    assertThat(typed.tags()).containsExactly(FoldedText.of("work"));
    assertThat(typed.withoutTags()).containsExactly(FoldedText.of("done"));
    assertThat(typed.category()).contains(FoldedText.of("my notes"));
    assertThat(typed.onlyPublic()).isTrue();
    assertThat(typed.words()).isEqualTo("bread");
    assertThat(typed.phrases()).isEmpty();
    assertThat(typed.created())
        .isEqualTo(range("2024-01-01T00:00:00Z", "2025-02-28T23:59:59.999Z"));
  }

  @Test
  void takesSeveralTags() {
    SearchExpression typed = parse("tag:a tag:\"b c\" TAG:A -tag:d -TAG:e");

    assertThat(typed.tags()).containsExactlyInAnyOrder(FoldedText.of("a"), FoldedText.of("b c"));
    assertThat(typed.withoutTags())
        .containsExactlyInAnyOrder(FoldedText.of("d"), FoldedText.of("e"));
  }

  @Test
  void takesTheLastOfSeveralCategoriesAndDates() {
    SearchExpression typed = parse("category:a category:b after:2020 after:2021-02-03");

    assertThat(typed.category()).contains(FoldedText.of("b"));
    assertThat(typed.created().from()).contains(Instant.parse("2021-02-03T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "after:2024,         2023-12-31T16:00:00Z,",
    "after:2024-03,      2024-02-29T16:00:00Z,",
    "after:2024-03-05,   2024-03-04T16:00:00Z,",
    "before:2024,        , 2023-12-31T15:59:59.999Z",
    "before:2024-03-05,  , 2024-03-04T15:59:59.999Z"
  })
  void takesDatesInTheZone(String typed, Instant from, Instant to) {
    TimeRange created = SearchExpression.parse(typed, ZoneId.of("Asia/Shanghai")).created();

    assertThat(created)
        .isEqualTo(new TimeRange(Optional.ofNullable(from), Optional.ofNullable(to)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "after:yesterday",
        "after:2024-13",
        "after:2024-02-30",
        "before:+999999999-12-31",
        "before:-0001-01-01",
        "after:20240305",
        "is:private",
        "unknown:value",
        "tag:",
        "-tag:",
        "http://example.org/a?b=c",
        "12:30",
        "a:b:c",
        ":",
        "-",
        "-word"
      })
  void takesWhatIsNoConditionForWords(String typed) {
    SearchExpression expression = parse(typed);

    assertThat(expression.words()).isEqualTo(typed);
    assertThat(expression.created()).isEqualTo(TimeRange.ALWAYS);
    assertThat(expression.tags()).isEmpty();
    assertThat(expression.withoutTags()).isEmpty();
    assertThat(expression.onlyPublic()).isFalse();
  }

  @Test
  void takesConditionsWithoutANameForWords() {
    SearchExpression typed = parse("tag:\" \" -tag:\" \" category:\" \" bread");

    assertThat(typed.tags()).isEmpty();
    assertThat(typed.withoutTags()).isEmpty();
    assertThat(typed.category()).isEmpty();
    assertThat(typed.words()).contains("bread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"open", "bread \"", "\"\"\"", "tag:\"open", "“mixed\"", "\\\"", "'\""})
  void neverFailsOverQuotes(String typed) {
    SearchExpression expression = parse(typed);

    assertThat(expression.tags().size() + expression.phrases().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void keepsProgramsAsWords() {
    SearchExpression typed = parse("' OR '1'='1 -- tag:';DROP");

    assertThat(typed.words()).isEqualTo("' OR '1'='1 --");
    assertThat(typed.tags()).containsExactly(FoldedText.of("';DROP"));
  }

  @Test
  void takesLittleTimeForALongText() {
    for (String part : new String[] {"\"", "a", "a:", "-tag:", "tag:\"", "\" ", "a\""}) {
      long start = System.nanoTime();

      parse(part.repeat(100_000));

      assertThat((System.nanoTime() - start) / 1_000_000).as(part).isLessThan(3_000);
    }
  }

  private static SearchExpression parse(String typed) {
    return SearchExpression.parse(typed, ZoneOffset.UTC);
  }

  private static TimeRange range(String from, String to) {
    return new TimeRange(Optional.of(Instant.parse(from)), Optional.of(Instant.parse(to)));
  }
}
