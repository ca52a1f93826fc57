package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.embedding.ContentHash;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is different, or could be, in a bucket. */
final class BucketTest {

  private final LanceSettings.Bucket settings = ObjectServer.running().settings();

  @Test
  void keepsWhatOneProcessWritesForOthers() {
    try (LanceAdapter one = ObjectServer.open(settings);
        LanceAdapter other = ObjectServer.open(settings)) {
      Memos.put(one, 0, 20);

      assertThat(Memos.nearest(other)).hasSize(10);
      assertThat(Memos.found(other, 7)).hasSize(1);
    }
  }

  @Test
  void tidies() {
    InstantSource later = () -> InstantSource.system().instant().plus(Duration.ofDays(8));
    try (LanceAdapter lance = LanceAdapter.open(settings, later)) {
      for (int i = 0; i < 5; i++) {
        Memos.put(lance, i, i + 1);
      }

      assertThat(lance.upkeep().tidy(List.of(Memos.MEANING, Memos.WORDS))).contains("removed ");
      assertThat(Memos.nearest(lance)).hasSize(5);
      assertThat(Memos.found(lance, 3)).hasSize(1);
    }
  }

  @Test
  void keepsCaches() {
    EmbeddingModel model = new EmbeddingModel("local", "sample", 3);
    ContentHash text = ContentHash.of("lighthouse");
    try (LanceAdapter lance = ObjectServer.open(settings)) {
      lance.embeddingCache().addAll(model, Map.of(text, Vector.of(1, 2, 3)));
    }
    try (LanceAdapter lance = ObjectServer.open(settings)) {
      assertThat(lance.embeddingCache().findAll(model, Set.of(text))).containsOnlyKeys(text);
    }
  }

  @Test
  void failsWithoutSecretsWhenNothingAnswers() {
    LanceSettings.Bucket nowhere =
        new LanceSettings.Bucket(
            "vectors",
            "lancedb",
            Optional.of("http://127.0.0.1:1"),
            "us-east-1",
            ObjectServer.KEYS,
            LanceSettings.DEFAULT_RETENTION);
    try (LanceAdapter lance = ObjectServer.open(nowhere)) {
      assertThatThrownBy(() -> Memos.nearest(lance))
          .isInstanceOf(PortFailure.class)
          .hasMessageNotContaining("test-secret")
          .extracting(failure -> ((PortFailure) failure).retryable())
          .isEqualTo(true);
    }
  }
}
