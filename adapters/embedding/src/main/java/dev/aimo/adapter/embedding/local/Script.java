package dev.aimo.adapter.embedding.local;

import java.lang.Character.UnicodeScript;

/** Tells by its letters which language a text is in. */
final class Script {

  // A Chinese character says as much as a few letters, and Chinese texts quote English words
  private static final int LATIN_FOR_ONE_CHINESE = 7;

  private Script() {}

  static boolean isChinese(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long chinese = text.codePoints().filter(Script::isChinese).count();
    return chinese > 0 && chinese * (LATIN_FOR_ONE_CHINESE + 1) >= letters;
  }

  private static boolean isChinese(int character) {
    if (character < 0x2E80) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(character);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
