package dev.aimo.adapter.embedding.dashscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.adapter.embedding.remote.Patience;
import dev.aimo.adapter.embedding.remote.PlayedService;
import dev.aimo.adapter.embedding.remote.Service;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.embedding.Depiction;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.embedding.PictureEmbedderContract;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.error.PortFailure;
import java.math.BigDecimal;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DashScopePicturesTest extends PictureEmbedderContract {

  private static final Depiction PICTURE =
      new Depiction.Picture(new byte[] {1, 2, 3}, new MediaType("image/png"));
  private static final Depiction TEXT = new Depiction.Described("a lighthouse");

  private final PlayedService server = new PlayedService();
  private final Service service =
      new Service("picture embeddings", Patience.USUAL, _ -> {}, InstantSource.system());

  @BeforeEach
  void start() {
    server.usually(question -> answer(question.hashCode() + ",1"));
  }

  @AfterEach
  void stop() {
    service.close();
    server.close();
  }

  @Override
  protected PictureEmbedder embedder() {
    return embedder("m", 2, "0.5");
  }

  @Test
  void sendsAPictureAsItsBytes() {
    embedder().embed(PICTURE);

    assertThat(server.asked())
        .containsExactly(
            new PlayedService.Question(
                "POST",
                "/v1/services/embeddings/multimodal-embedding/multimodal-embedding",
                "Bearer sk-test",
                question("{\"image\":\"data:image/png;base64,AQID\"}")));
  }

  @Test
  void sendsADescriptionAsText() {
    embedder().embed(TEXT);

    assertThat(server.asked().getFirst().body()).isEqualTo(question("{\"text\":\"a lighthouse\"}"));
  }

  @Test
  void namesItsModel() {
    assertThat(embedder().model()).isEqualTo(new EmbeddingModel("dashscope", "m", 2));
  }

  @Test
  void keepsTheKeysOfEarlierVersions() {
    PictureEmbedder usual = embedder("qwen3-vl-embedding", 1024, "0.5");
    String model = "8361fd3a627b4f32d69638f181ab6928d2254614d3ce81be3b2dc784bd2c3477";

    assertThat(usual.key(PICTURE))
        .isEqualTo(
            new PictureKey(
                model,
                "f88423a35c11d5342cc87952eb89f2c7dda13b6cbbdc7d297534e6dab74809be",
                "image"));
    assertThat(usual.key(new Depiction.Described("a \"red\" 灯塔\n\u001f")))
        .isEqualTo(
            new PictureKey(
                model, "6d5ff4b098abe5b53750bde332d4a9b4f2c509a7c70223510d9c83bc6b84b7ee", "text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "10.0", "10.000"})
  void writesWholeFramesWithoutAFraction(String frames) {
    assertThat(embedder("m", 2, frames).key(TEXT).model())
        .isEqualTo("99cccc81805b88be3cce622566bc50e3986c1e0a0c056d17d0e481a20efaf2f1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"output\":{\"embeddings\":[]}}",
        "{\"output\":{\"embeddings\":[{\"embedding\":[1,0]},{\"embedding\":[1,0]}]}}"
      })
  void takesNoOtherNumberOfVectors(String answer) {
    server.next(200, answer);

    assertThat(failure(PICTURE))
        .hasMessageContaining("for 1 picture")
        .returns(false, PortFailure::retryable);
  }

  @Test
  void namesBothLengthsWhenTheyDiffer() {
    server.next(200, answer("1,0,0"));

    assertThat(failure(PICTURE))
        .hasMessageContaining("3 numbers instead of 2")
        .returns(false, PortFailure::retryable);
  }

  @Test
  void sendsNoHugePicture() {
    Depiction huge = new Depiction.Picture(new byte[(10 << 20) + 1], new MediaType("image/png"));

    assertThat(failure(huge)).returns(false, PortFailure::retryable);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void asksAgainWhenTheServiceIsBusy() {
    server.next(429, "{\"code\":\"Throttling.RateQuota\"}");

    assertThat(embedder().embed(PICTURE)).isEqualTo(embedder().embed(PICTURE));
    assertThat(server.asked()).hasSize(3);
  }

  private PortFailure failure(Depiction depicted) {
    return catchThrowableOfType(PortFailure.class, () -> embedder().embed(depicted));
  }

  private static String answer(String numbers) {
    return "{\"output\":{\"embeddings\":[{\"index\":0,\"type\":\"image\",\"embedding\":["
        + numbers
        + "]}]},\"request_id\":\"1\"}";
  }

  private static String question(String content) {
    return "{\"model\":\"m\",\"input\":{\"contents\":["
        + content
        + "]},\"parameters\":{\"dimension\":2,\"output_type\":\"dense\",\"fps\":0.5}}";
  }

  private PictureEmbedder embedder(String model, int dimensions, String frames) {
    return new DashScopePictures(
        service,
        new Endpoint(server.base(), "sk-test"),
        new PictureModel(model, dimensions, "dense", new BigDecimal(frames)));
  }
}
