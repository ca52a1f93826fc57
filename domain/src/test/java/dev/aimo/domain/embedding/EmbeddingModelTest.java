package dev.aimo.domain.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class EmbeddingModelTest {

  /** Both computed elsewhere: installations carry vectors over under such keys. */
  private static final String KEY =
      "3e44b648974ce0560fafe08c7872bebc" + "1307dd2cee18247d094de4727fda2395";

  private static final String HASH =
      "83fa6c4095d79d6d004b8aa89acf881f" + "b346e755b0a7a14bec9fd8372a26a9d1";

  @Test
  void keepsItsKey() {
    assertThat(new EmbeddingModel("openai", "text-embedding-3-small", 1_536).key()).isEqualTo(KEY);
    assertThat(new EmbeddingModel("other", "text-embedding-3-small", 1_536).key()).isEqualTo(KEY);
    assertThat(new EmbeddingModel("openai", "text-embedding-3-small", 512).key()).isNotEqualTo(KEY);
  }

  @Test
  void hashesATextWithItsBlanks() {
    assertThat(ContentHash.of(" 日记\n").value()).isEqualTo(HASH);
    assertThat(ContentHash.of("日记").value()).isNotEqualTo(HASH);
  }

  @Test
  void refusesWhatIsNoHash() {
    for (String text : new String[] {"", "abc", "G".repeat(64), "A".repeat(64), "a".repeat(65)}) {
      assertThatThrownBy(() -> new ContentHash(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesAModelWithoutDimensions() {
    assertThatThrownBy(() -> new EmbeddingModel("openai", "model", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatItIs() {
    assertThat(new EmbeddingModel("openai", "model", 3)).hasToString("openai/model, 3 dimensions");
  }
}
