package dev.aimo.adapter.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExtentTest {

  private static final String TAG = "\"a1\"";
  private static final long SIZE = 100;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-99, 0, 100",
    "bytes=10-19, 10, 10",
    "bytes=10-, 10, 90",
    "bytes=99-, 99, 1",
    "bytes=-1, 99, 1",
    "bytes=-100, 0, 100",
    "bytes=-500, 0, 100",
    "bytes=50-1000, 50, 50",
    "bytes=50-99999999999999999999999999999, 50, 50",
    "bytes=-99999999999999999999999999999, 0, 100",
    "BYTES=1-2, 1, 2",
    "' bytes=1-2 ', 1, 2"
  })
  void readsOneRange(String header, long from, long count) {
    assertThat(extent(header)).isEqualTo(new Extent.Part(from, count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=100-",
        "bytes=100-200",
        "bytes=99999999999999999999999999999-",
        "bytes=9223372036854775807-9223372036854775807",
        "bytes=-0"
      })
  void findsNothingBehindTheEnd(String header) {
    assertThat(extent(header)).isEqualTo(new Extent.Outside());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-1",
        "bytes=--5",
        "bytes=+1-5",
        "bytes=1 - 5",
        "bytes=0x1-5",
        "bytes=١-٢",
        "bytes=0-1,5-6",
        "bytes=0-,0-,0-,0-,0-",
        "lines=1-2",
        "bytes=1-2\r\nX: y"
      })
  void takesWhatItCanNotReadForTheWhole(String header) {
    assertThat(extent(header)).isEqualTo(new Extent.Whole());
  }

  @Test
  void findsNoPartInAnEmptyFile() {
    assertThat(extent(Verb.GET, Map.of("range", "bytes=0-"), 0)).isEqualTo(new Extent.Outside());
    assertThat(extent(Verb.GET, Map.of("range", "bytes=-5"), 0)).isEqualTo(new Extent.Outside());
    assertThat(extent(Verb.GET, Map.of(), 0)).isEqualTo(new Extent.Whole());
  }

  @Test
  void givesAPartOnlyOfTheStateThatTheClientKnows() {
    assertThat(ifRange(TAG)).isEqualTo(new Extent.Part(1, 2));
    assertThat(ifRange("\"other\"")).isEqualTo(new Extent.Whole());
    assertThat(ifRange("W/" + TAG)).isEqualTo(new Extent.Whole());
    assertThat(ifRange("Wed, 21 Oct 2015 07:28:00 GMT")).isEqualTo(new Extent.Whole());
  }

  @Test
  void givesPartsOnlyToWhoGetsTheFile() {
    assertThat(extent(Verb.HEAD, Map.of("range", "bytes=1-2"), SIZE)).isEqualTo(new Extent.Whole());
  }

  private static Extent ifRange(String tag) {
    return extent(Verb.GET, Map.of("range", "bytes=1-2", "if-range", tag), SIZE);
  }

  private static Extent extent(String range) {
    return extent(Verb.GET, Map.of("range", range), SIZE);
  }

  private static Extent extent(Verb verb, Map<String, String> headers, long size) {
    Call call =
        new Call(
            Optional.of(verb),
            "/",
            name -> Optional.ofNullable(headers.get(name)),
            RequestBody.none(),
            new Client("127.0.0.1", false),
            Language.ENGLISH,
            "test");
    return Extent.of(call, TAG, size);
  }
}
