package dev.aimo.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PropertiesTest {

  @Test
  void replacesWhatHasTheSameNameAndKeepsTheRest() {
    Properties merged = properties("a", 1, "b", 2).with(properties("b", null, "c", 3));

    assertThat(merged).isEqualTo(properties("a", 1, "b", null, "c", 3));
  }

  @Test
  void replacesWhatNotEveryDatabaseCanStoreAtAnyDepth() {
    Properties odd = properties("a\0", List.of("\0", Map.of("\uD83D", "x\uDC3C")), "n", Double.NaN);

    assertThat(odd)
        .isEqualTo(
            properties("a\uFFFD", List.of("\uFFFD", Map.of("\uFFFD", "x\uFFFD")), "n", "NaN"));
  }

  @Test
  void doesNotChangeWithWhatItWasMadeOf() {
    List<Object> inner = new ArrayList<>(List.of(1));
    Properties made = properties("a", inner);

    inner.add(2);

    assertThat(made).isEqualTo(properties("a", List.of(1)));
    assertThatThrownBy(() -> made.values().put("b", 1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void readsTheCoverWhenItIsAText() {
    assertThat(properties("coverUrl", "https://example.org/a.png").coverUrl())
        .contains("https://example.org/a.png");
    assertThat(properties("coverUrl", "").coverUrl()).isEmpty();
    assertThat(properties("coverUrl", 7).coverUrl()).isEmpty();
    assertThat(Properties.NONE.coverUrl()).isEmpty();
  }

  private static Properties properties(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return new Properties(values);
  }
}
