package dev.aimo.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {

  @Test
  void decodesNamesAndValues() {
    Query query = Query.parse("a%20b=c+d%26&%E6%A0%87=%F0%9F%9A%80");
    assertThat(query.text("a b")).contains("c d&");
    assertThat(query.text("标")).contains("🚀");
  }

  @Test
  void leavesPercentSignsThatMakeNoSense() {
    assertThat(Query.parse("a=100%&b=%zz").text("a")).contains("100%");
    assertThat(Query.parse("a=100%&b=%zz").text("b")).contains("%zz");
  }

  @Test
  void knowsListsByRepetitionAndByBrackets() {
    Query query = Query.parse("t=a&t[]=b&t%5B%5D=c&t");
    assertThat(query.texts("t")).containsExactly("a", "b", "c", "");
    assertThat(query.text("t")).contains("");
    assertThat(query.texts("u")).isEmpty();
  }

  @Test
  void bearsWhatSaysNothing() {
    assertThat(Query.parse("").text("a")).isEmpty();
    assertThat(Query.parse("&&=&=x&").text("a")).isEmpty();
  }

  @Test
  void endsAfterManyParameters() {
    assertThat(Query.parse("a=b&".repeat(5_000)).texts("a")).hasSizeLessThan(300);
  }

  @Test
  void takesNoTimeOverALongTextThatIsNoNumber() {
    Query query = Query.parse("n=" + "1".repeat(500_000) + "x");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThatThrownBy(() -> query.number("n", 7)).isInstanceOf(UnreadableQuery.class));
  }

  @ParameterizedTest
  @CsvSource({
    "5,5",
    "+5,5",
    "1.9,1",
    "-1.5,-2",
    "1e2,100",
    ".5,0",
    "5.,5",
    "%205%20,5",
    "1E400,9223372036854775807"
  })
  void readsNumbersRoundedDown(String sent, long number) {
    assertThat(Query.parse("n=" + sent.replace("+", "%2B")).number("n", 7)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1d", "0x10", "NaN", "Infinity", "1,5", "--1", "1e", "."})
  void refusesWhatIsNoNumber(String sent) {
    Query query = Query.parse("n=" + sent);
    assertThatThrownBy(() -> query.number("n", 7))
        .isInstanceOfSatisfying(
            UnreadableQuery.class, refused -> assertThat(refused.parameter()).isEqualTo("n"));
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000000,2023-11-14T22:13:20Z",
    "%201700000000000junk,2023-11-14T22:13:20Z",
    "-1,1969-12-31T23:59:59.999Z",
    "99999999999999999999999,9999-12-31T23:59:59.999Z",
    "-99999999999999999999999,0001-01-01T00:00:00Z"
  })
  void readsTheLeadingDigitsOfATime(String sent, Instant time) {
    assertThat(Query.parse("t=" + sent).time("t")).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "-", "x1"})
  void takesNoNoticeOfWhatIsNoTime(String sent) {
    assertThat(Query.parse("t=" + sent).time("t")).isEmpty();
  }
}
