package dev.aimo.domain.tag;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.text.Color;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

  @Test
  void trimsItsName() {
    assertThat(new TagName(" Work \t").value()).isEqualTo("Work");
  }

  @Test
  void isTheSameInAnotherCase() {
    assertThat(new TagName("Ärger ").key()).isEqualTo(new TagName("ÄRGER").key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b", "\uD83D"})
  void refusesNamesThatAreNone(String name) {
    assertThatThrownBy(() -> new TagName(name)).isInstanceOf(Invalid.class);
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertThat(new TagName("🐼".repeat(100)).value()).hasSize(200);
    assertThatThrownBy(() -> new TagName("a".repeat(101))).isInstanceOf(Invalid.class);
  }

  @Test
  void changesOnlyWhatIsAskedFor() {
    Tag tag = SampleTags.tag(SampleAccounts.id(), "tag");

    Tag coloured =
        tag.revise(Optional.empty(), new Change.Set<>(new Color("red")), NOON.plusMillis(1));

    assertThat(coloured.name()).isEqualTo(tag.name());
    assertThat(coloured.color()).contains(new Color("red"));
    assertThat(coloured.createdAt()).isEqualTo(NOON);
    assertThat(coloured.updatedAt()).isEqualTo(NOON.plusMillis(1));
  }
}
