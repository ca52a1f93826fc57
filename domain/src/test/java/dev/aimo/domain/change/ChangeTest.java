package dev.aimo.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangeTest {

  @Test
  void keepsWhatIsThere() {
    assertThat(new Change.Keep<String>().of(Optional.of("old"))).contains("old");
    assertThat(new Change.Keep<String>().of(Optional.empty())).isEmpty();
  }

  @Test
  void clearsWhatIsThere() {
    assertThat(new Change.Clear<String>().of(Optional.of("old"))).isEmpty();
    assertThat(new Change.Clear<String>().of(Optional.empty())).isEmpty();
  }

  @Test
  void setsWhateverWasThere() {
    assertThat(new Change.Set<>("new").of(Optional.of("old"))).contains("new");
    assertThat(new Change.Set<>("new").of(Optional.empty())).contains("new");
  }
}
