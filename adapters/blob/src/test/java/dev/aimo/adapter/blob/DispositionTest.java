package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DispositionTest {

  @Test
  void carriesNamesOfAnyScript() {
    assertThat(Disposition.of("日记 1.png", false))
        .isEqualTo(
            "attachment; filename=\"__ 1.png\"; filename*=UTF-8''%E6%97%A5%E8%AE%B0%201.png");
  }

  @Test
  void letsNoNameEndTheHeader() {
    assertThat(Disposition.of("a\"b\\c%;d\r\n.txt", true))
        .isEqualTo(
            "inline; filename=\"a_b_c_;d__.txt\"; filename*=UTF-8''a%22b%5Cc%25%3Bd%0D%0A.txt");
  }
}
