package dev.aimo.domain.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import org.junit.jupiter.api.Test;

final class CategoryNameTest {

  @Test
  void isTrimmed() {
    assertThat(new CategoryName(" 日记 ").value()).isEqualTo("日记");
  }

  @Test
  void isTheSameInAnyCase() {
    assertThat(new CategoryName("Work").key()).isEqualTo(new CategoryName(" wORK ").key());
  }

  @Test
  void holds100CharactersBesideOuterBlanks() {
    assertThat(new CategoryName(" " + "a".repeat(100) + " ").value()).hasSize(100);
    assertThatThrownBy(() -> new CategoryName("a".repeat(101))).isInstanceOf(Invalid.class);
  }

  @Test
  void isNeverBlank() {
    assertThatThrownBy(() -> new CategoryName("  ")).isInstanceOf(Invalid.class);
  }
}
