package dev.aimo.domain.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TokenEstimateTest {

  @Test
  void countsChineseCharactersAsOneEachAndLatinLettersAsLess() {
    assertThat(TokenEstimate.of("")).isZero();
    assertThat(TokenEstimate.of("向量数据库")).isEqualTo(5);
    assertThat(TokenEstimate.of("abcdefghijkl")).isEqualTo(4);
    assertThat(TokenEstimate.of("한국어")).isEqualTo(3);
    assertThat(TokenEstimate.of("🚀")).isEqualTo(3);
  }

  @Test
  void cutsTheEndOffAndMarksIt() {
    assertThat(TokenEstimate.begin("short", 100)).isEqualTo("short");
    assertThat(TokenEstimate.begin("abcdefghijkl", 2)).isEqualTo("abcdef…");
    assertThat(TokenEstimate.begin("向量数据库", 2)).isEqualTo("向量…");
    assertThat(TokenEstimate.begin("🚀🚀", 3)).isEqualTo("🚀…");
    assertThat(TokenEstimate.begin("🚀", 2)).isEqualTo("…");
  }

  @Test
  void cutsTheBeginningOff() {
    assertThat(TokenEstimate.end(100, "short")).isEqualTo("short");
    assertThat(TokenEstimate.end(2, "abcdefghijkl")).isEqualTo("…ghijkl");
    assertThat(TokenEstimate.end(3, "🚀🚀")).isEqualTo("…🚀");
  }
}
