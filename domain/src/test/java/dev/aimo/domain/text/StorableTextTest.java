package dev.aimo.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

  @Test
  void leavesStorableTextAsItIs() {
    String text = "a\u0001\n\uFFFD🐼日\uFFFF";

    assertThat(StorableText.isStorable(text)).isTrue();
    assertThat(StorableText.of(text)).isSameAs(text);
  }

  @Test
  void replacesEachCharacterThatCanNotBeStored() {
    String text = "\0\uDC3C\uD83D\0🐼\uD83D";

    assertThat(StorableText.isStorable(text)).isFalse();
    assertThat(StorableText.of(text)).isEqualTo("\uFFFD\uFFFD\uFFFD\uFFFD🐼\uFFFD");
  }
}
