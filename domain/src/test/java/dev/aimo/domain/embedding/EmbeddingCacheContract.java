package dev.aimo.domain.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.unit.Soon;
import dev.aimo.domain.unit.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link EmbeddingCache} keeps to. */
public abstract class EmbeddingCacheContract {

  private static final EmbeddingModel MODEL = new EmbeddingModel("memory", "sample", 3);
  private static final Vector UP = Vector.of(1, 2, 3);
  private static final Vector DOWN = Vector.of(-1, -2, -3);
  private static final double ALMOST = 1e-5;

  /** One that is nobody else's, and empty at first. */
  protected abstract EmbeddingCache cache();

  @Test
  protected final void knowsNothingAtFirst() {
    assertThat(cache().findAll(MODEL, Set.of(hash("text")))).isEmpty();
    assertThat(cache().findAll(MODEL, Set.of())).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    cache().addAll(MODEL, Map.of(hash("up"), UP, hash("down"), DOWN));

    Map<ContentHash, Vector> found = await(MODEL, Set.of(hash("up"), hash("down")));

    assertThat(of(found, "up").similarity(UP)).isCloseTo(1, within(ALMOST));
    assertThat(of(found, "down").similarity(DOWN)).isCloseTo(1, within(ALMOST));
    assertThat(cache().findAll(MODEL, Set.of(hash("up"), hash("unknown"))))
        .containsOnlyKeys(hash("up"));
  }

  @Test
  protected final void addsNothing() {
    cache().addAll(MODEL, Map.of());

    assertThat(cache().findAll(MODEL, Set.of(hash("text")))).isEmpty();
  }

  @Test
  protected final void keepsModelsApart() {
    EmbeddingModel other = new EmbeddingModel("memory", "other", 3);
    EmbeddingModel larger = new EmbeddingModel("memory", "sample", 4);
    EmbeddingModel hostile = new EmbeddingModel("memory", "' OR '1'='1", 3);
    cache().addAll(MODEL, Map.of(hash("text"), UP));
    cache().addAll(other, Map.of(hash("text"), DOWN));
    cache().addAll(larger, Map.of(hash("text"), Vector.of(1, 1, 1, 1)));

    assertThat(vector(MODEL).similarity(UP)).isCloseTo(1, within(ALMOST));
    assertThat(vector(other).similarity(DOWN)).isCloseTo(1, within(ALMOST));
    assertThat(vector(larger).dimensions()).isEqualTo(4);
    assertThat(cache().findAll(hostile, Set.of(hash("text")))).isEmpty();
  }

  @Test
  protected final void isTheSameAfterARepeatedAddition() {
    for (int i = 0; i < 3; i++) {
      cache().addAll(MODEL, Map.of(hash("text"), UP));
      assertThat(await(MODEL, Set.of(hash("text")))).hasSize(1);
    }
    assertThat(vector(MODEL).similarity(UP)).isCloseTo(1, within(ALMOST));
  }

  @Test
  protected final void takesManyAtOnce() {
    Map<ContentHash, Vector> many = new HashMap<>();
    for (int i = 0; i < 1_500; i++) {
      many.put(hash("text " + i), Vector.of(i + 1, 1, 0));
    }

    cache().addAll(MODEL, many);

    Map<ContentHash, Vector> found = await(MODEL, many.keySet());
    assertThat(of(found, "text 700").similarity(Vector.of(701, 1, 0))).isCloseTo(1, within(ALMOST));
  }

  @Test
  protected final void servesManyAtOnce() throws Exception {
    AtomicInteger next = new AtomicInteger();

    List<Map<ContentHash, Vector>> found =
        Together.run(
            8,
            () -> {
              ContentHash mine = hash("text " + next.getAndIncrement() % 4);
              cache().addAll(MODEL, Map.of(mine, UP));
              return await(MODEL, Set.of(mine));
            });

    assertThat(found).allSatisfy(one -> assertThat(one).hasSize(1));
  }

  private Vector vector(EmbeddingModel model) {
    return of(await(model, Set.of(hash("text"))), "text");
  }

  private static Vector of(Map<ContentHash, Vector> found, String text) {
    return Optional.ofNullable(found.get(hash(text))).orElseThrow();
  }

  private Map<ContentHash, Vector> await(EmbeddingModel model, Set<ContentHash> texts) {
    assertThat(Soon.comesTrue(() -> cache().findAll(model, texts).size() == texts.size()))
        .as("all are found in time")
        .isTrue();
    return cache().findAll(model, texts);
  }

  private static ContentHash hash(String text) {
    return ContentHash.of(text);
  }
}
