package dev.aimo.adapter.embedding.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbedderContract;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class LocalEmbedderTest extends EmbedderContract {

  private static final Networks NETWORKS = new Networks(2);

  @AfterAll
  static void stop() {
    NETWORKS.close();
  }

  @Override
  protected Embedder embedder() {
    return embedder(LocalModel.BILINGUAL, NETWORKS);
  }

  @ParameterizedTest
  @EnumSource
  void makesVectorsOfEachModel(LocalModel model) {
    Embedder embedder = embedder(model, NETWORKS);

    assertThat(embedder.embed(List.of("a lighthouse", "灯塔", "")))
        .allSatisfy(
            vector -> assertThat(vector.dimensions()).isEqualTo(model.model().dimensions()));
  }

  @ParameterizedTest
  @CsvSource({
    "how to bake bread,sourdough recipe notes,congestion control of TCP",
    "机器学习入门,深度学习与神经网络,红烧肉的做法",
    "怎么治感冒,多喝水，吃药，好好休息,股票今天跌了"
  })
  void putsNearTogetherWhatMeansAboutTheSame(String text, String near, String far) {
    assertThat(similarity(text, near)).isGreaterThan(similarity(text, far) + 0.1);
  }

  @ParameterizedTest
  @CsvSource({"a lighthouse,灯塔", "bread and butter,红烧肉的做法", "project,机器学习入门"})
  void putsTextsOfTheTwoLanguagesFarApart(String english, String chinese) {
    assertThat(similarity(english, chinese)).isCloseTo(0, within(0.15));
  }

  @Test
  void hearsAllPartsOfALongText() {
    String bread = "Bread is baked in the oven. ".repeat(150);
    String ships = "The ships sail over the sea. ".repeat(150);

    assertThat(similarity(bread + ships, "ships at sea"))
        .isGreaterThan(similarity(bread, "ships at sea") + 0.05);
    assertThat(similarity(bread + ships, ships + bread)).isGreaterThan(0.95);
  }

  @Test
  void hearsSamplesFromAllOfAVeryLongText() {
    String bread = "Bread is baked in the oven. ".repeat(2_000);
    String ships = "The ships sail over the sea. ".repeat(2_000);

    assertThat(similarity(bread + ships, "ships at sea"))
        .isGreaterThan(similarity(bread, "ships at sea") + 0.05);
  }

  @Test
  void hearsEachWordWhole() {
    String text = "unbelievably ".repeat(600);

    assertThat(similarity(text, "unbelievably ".repeat(60))).isGreaterThan(0.95);
  }

  @Test
  void doesNotMindCapitalsInChineseTexts() {
    assertThat(similarity("用 REACT 写前端", "用 react 写前端")).isCloseTo(1, within(1e-6));
  }

  @Test
  void asksOthersForOtherModels() {
    Embedder other = embedder(LocalModel.ENGLISH, NETWORKS);
    Embedder asking =
        new LocalEmbedder(
            LocalModel.BILINGUAL,
            NETWORKS,
            model -> Optional.of(other).filter(it -> it.model().equals(model)));

    assertThat(asking.forModel(LocalModel.ENGLISH.model())).contains(other);
    assertThat(asking.forModel(LocalModel.CHINESE.model())).isEmpty();
  }

  @Test
  void findsEachModelByWhatItIs() {
    for (LocalModel model : LocalModel.values()) {
      assertThat(LocalModel.of(model.model())).contains(model);
    }
  }

  @Test
  void worksAfterItWasLoadedBeforehand() {
    try (Networks networks = new Networks(1)) {
      networks.start(LocalModel.ENGLISH);

      assertThat(embedder(LocalModel.ENGLISH, networks).embed(List.of("a lighthouse"))).hasSize(1);
    }
  }

  @Test
  void failsAfterItWasClosed() {
    Networks networks = new Networks(2);
    Embedder embedder = embedder(LocalModel.ENGLISH, networks);
    embedder.embed(List.of("a lighthouse"));
    networks.close();

    assertThat(failure(embedder)).returns(true, PortFailure::retryable);
  }

  @Test
  void canBeClosedTwice() {
    Networks networks = new Networks(2);
    networks.close();
    networks.close();

    assertThat(failure(embedder(LocalModel.ENGLISH, networks))).hasMessageContaining("closed");
  }

  @Test
  void stopsAtOnceWhenItIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(failure(embedder())).returns(true, PortFailure::retryable);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static PortFailure failure(Embedder embedder) {
    return catchThrowableOfType(PortFailure.class, () -> embedder.embed(List.of("a lighthouse")));
  }

  private double similarity(String one, String other) {
    List<Vector> vectors = embedder().embed(List.of(one, other));
    return vectors.getFirst().similarity(vectors.getLast());
  }

  private static Embedder embedder(LocalModel model, Networks networks) {
    return new LocalEmbedder(model, networks, _ -> Optional.empty());
  }
}
