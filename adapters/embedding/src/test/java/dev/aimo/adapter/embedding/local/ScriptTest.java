package dev.aimo.adapter.embedding.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "机器学习",
        "用 useEffect 清理定时器",
        "React 性能优化",
        "日本語のメモ",
        "カタカナ",
        "𠀀",
        "2026 年 3 月 1 日，晴 ☀️"
      })
  void countsAsChineseWhatIsMostlyInChineseCharacters(String text) {
    assertThat(Script.isChinese(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12:30 🐼",
        "a quiet lighthouse",
        "маяк у моря",
        "한국어 메모",
        "The word 机器 means machine, and that is all I remember of the lesson"
      })
  void countsAsEnglishWhatIsNot(String text) {
    assertThat(Script.isChinese(text)).isFalse();
  }
}
