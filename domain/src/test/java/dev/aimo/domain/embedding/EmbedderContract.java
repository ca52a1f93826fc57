package dev.aimo.domain.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.unit.Together;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Embedder} keeps to. */
public abstract class EmbedderContract {

  /** What calculating in other groups may make of one number. */
  private static final double ALMOST = 1e-3;

  protected abstract Embedder embedder();

  @Test
  protected final void makesNoVectorsOfNoTexts() {
    assertThat(embedder().embed(List.of())).isEmpty();
  }

  @Test
  protected final void makesOneVectorOfEachText() {
    List<Vector> vectors = embedder().embed(List.of("a lighthouse", "机器学习", "🐼"));

    assertThat(vectors)
        .hasSize(3)
        .allSatisfy(
            vector -> assertThat(vector.dimensions()).isEqualTo(embedder().model().dimensions()));
  }

  @Test
  protected final void keepsTheOrderOfTheTexts() {
    List<String> texts = List.of("a lighthouse at the sea", "bread and butter", "quarterly report");

    List<Vector> together = embedder().embed(texts);

    for (int i = 0; i < texts.size(); i++) {
      assertSame(together.get(i), vector(texts.get(i)));
    }
    assertThat(together.get(0).similarity(together.get(1))).isLessThan(1 - ALMOST);
  }

  @Test
  protected final void makesTheSameVectorOfAnEqualText() {
    List<Vector> twice = embedder().embed(List.of("a lighthouse", "bread", "a lighthouse"));

    assertSame(twice.get(0), twice.get(2));
    assertSame(vector("a lighthouse"), vector("a lighthouse"));
  }

  @Test
  protected final void takesTextsOfAnyLength() {
    List<String> texts =
        List.of(
            "x",
            "!",
            "one sentence with a few words. ".repeat(3_000),
            "长文本没有空格".repeat(5_000),
            "🐼".repeat(20_000),
            "'; DROP TABLE memos; --\n\t\"\\");

    assertThat(embedder().embed(texts)).hasSameSizeAs(texts);
  }

  @Test
  protected final void hearsTheEndOfALongText() {
    String begin = "The harbour was quiet that night and nothing moved. ".repeat(400);

    assertThat(vector(begin).similarity(vector(begin + "Lighthouse and bread. ".repeat(200))))
        .isLessThan(1 - 1e-6);
  }

  @Test
  protected final void takesMoreThanIsWorthBeingSentAtOnce() {
    List<String> texts =
        IntStream.range(0, embedder().batch() + 3).mapToObj(i -> "text number " + i).toList();

    List<Vector> vectors = embedder().embed(texts);

    assertThat(vectors).hasSameSizeAs(texts);
    assertSame(vectors.getLast(), vector(texts.getLast()));
  }

  @Test
  protected final void servesManyAtOnce() throws Exception {
    Vector alone = vector("a lighthouse");

    List<List<Vector>> found =
        Together.run(4, () -> embedder().embed(List.of("bread", "a lighthouse")));

    assertThat(found).allSatisfy(vectors -> assertSame(vectors.getLast(), alone));
  }

  @Test
  protected final void speaksForItsOwnModel() {
    Embedder same = embedder().forModel(embedder().model()).orElseThrow();

    assertThat(same.model()).isEqualTo(embedder().model());
    assertSame(same.embed(List.of("a lighthouse")).getFirst(), vector("a lighthouse"));
  }

  @Test
  protected final void speaksForNoModelThatNobodyKnows() {
    assertThat(embedder().forModel(new EmbeddingModel("nobody", "unknown", 3))).isEmpty();
  }

  private Vector vector(String text) {
    return embedder().embed(List.of(text)).getFirst();
  }

  private static void assertSame(Vector one, Vector other) {
    assertThat(one.similarity(other)).isCloseTo(1, within(ALMOST));
  }
}
