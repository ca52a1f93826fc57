package dev.aimo.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "photo.png, photo.png",
    "../../etc/passwd, passwd",
    "'C:\\Users\\me\\photo.png', photo.png",
    "中文 名.txt, 中文 名.txt",
    "' photo.png ', photo.png"
  })
  void isTheLastSegmentOfAPath(String sent, String name) {
    assertThat(FileName.of(sent).value()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "a/", "\0", "\n\r", "\uD83D", "\u202E"})
  void isNamedAnywayWhenNothingIsLeft(String sent) {
    assertThat(FileName.of(sent).value()).isEqualTo("file");
  }

  @Test
  void leavesOutWhatCouldDeceiveOrBreakAHeader() {
    assertThat(FileName.of("a\r\nSet-Cookie: x\0\u202Egnp.exe").value())
        .isEqualTo("aSet-Cookie: xgnp.exe");
  }

  @Test
  void isCutToWhatCanBeStored() {
    assertThat(FileName.of("🐼".repeat(300)).value()).isEqualTo("🐼".repeat(255));
  }

  @ParameterizedTest
  @CsvSource({
    "a.PNG, png",
    "a.tar.gz, gz",
    "a, bin",
    "a., bin",
    ".hidden, hidden",
    "a.日记, bin",
    "a.p n g, bin",
    "a.abcdefghijklmnopq, bin"
  })
  void tellsAPlainExtension(String name, String extension) {
    assertThat(new FileName(name).extension()).isEqualTo(extension);
  }
}
