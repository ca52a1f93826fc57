package dev.aimo.adapter.rest.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.rest.http.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToldReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "embeddings: https://10.1.2.3/v1 answered 401 for sk-1|NO_EMBEDDING",
        "in-process embeddings: closed|NO_EMBEDDING",
        "embedder: nothing is set up that speaks for x|NO_EMBEDDING",
        "lancedb: /srv/embeddings can not be written|NO_INDEX",
        "null|NO_INDEX",
        "''|NO_INDEX"
      })
  void tellsByThePortThatFailed(String why, ToldReason expected) {
    ToldReason told = ToldReason.of(why);
    assertThat(told).isEqualTo(expected);
    assertThat(told.text(Language.ENGLISH) + told.text(Language.CHINESE))
        .doesNotContain("10.1.2.3", "sk-1", "/srv");
  }
}
