package dev.aimo.adapter.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.embedding.dashscope.PictureModel;
import dev.aimo.adapter.embedding.local.LocalModel;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.error.StartFailure;
import java.math.BigDecimal;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddingSettingsTest {

  private static final Endpoint OPENAI =
      new Endpoint(URI.create("https://api.openai.com/v1"), "sk-secret");

  private final Map<String, String> variables = new HashMap<>();

  @Test
  void runsInsideThisProcessWhenNothingIsSet() {
    assertThat(read())
        .isEqualTo(
            new EmbeddingSettings(
                new EmbeddingSettings.InProcess(LocalModel.BILINGUAL),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void asksOpenAiWhenThereIsAKey() {
    variables.put("OPENAI_API_KEY", " sk-secret ");

    assertThat(read().texts())
        .isEqualTo(
            new EmbeddingSettings.OpenAi(
                OPENAI, new EmbeddingModel("openai", "text-embedding-3-small", 1536)));
  }

  @Test
  void readsAllAboutTheService() {
    variables.put("OPENAI_API_KEY", "sk-secret");
    variables.put("OPENAI_BASE_URL", "http://127.0.0.1:8080/v1//");
    variables.put("OPENAI_EMBEDDING_MODEL", "my-model");
    variables.put("OPENAI_EMBEDDING_DIMENSIONS", "256");

    assertThat(read().texts())
        .isEqualTo(
            new EmbeddingSettings.OpenAi(
                new Endpoint(URI.create("http://127.0.0.1:8080/v1"), "sk-secret"),
                new EmbeddingModel("openai", "my-model", 256)));
  }

  @ParameterizedTest
  @CsvSource({
    "bge-small-en,ENGLISH",
    "bge-small-zh,CHINESE",
    "bge-small-en-zh,BILINGUAL",
    "BGE-Small-EN,ENGLISH"
  })
  void takesTheModelOfThisProcessThatIsNamed(String name, LocalModel model) {
    variables.put("EMBEDDING_LOCAL_MODEL", name);

    assertThat(read().texts()).isEqualTo(new EmbeddingSettings.InProcess(model));
  }

  @Test
  void keepsTheServiceForEarlierVectorsWhenAnotherIsChosen() {
    variables.put("OPENAI_API_KEY", "sk-secret");
    variables.put("EMBEDDING_PROVIDER", "Local");

    assertThat(read().texts()).isInstanceOf(EmbeddingSettings.InProcess.class);
    assertThat(read().service()).contains(OPENAI);
  }

  @Test
  void canBeSwitchedOff() {
    variables.put("OPENAI_API_KEY", "sk-secret");
    variables.put("EMBEDDING_PROVIDER", "none");

    assertThat(read().texts()).isEqualTo(new EmbeddingSettings.Off());
  }

  @Test
  void needsNoKeyForAServerOfOnesOwn() {
    variables.put("EMBEDDING_PROVIDER", "openai");
    variables.put("OPENAI_BASE_URL", "http://127.0.0.1:8080/v1");

    assertThat(read().service()).contains(new Endpoint(URI.create("http://127.0.0.1:8080/v1"), ""));
  }

  @Test
  void readsWhatMakesVectorsOfPictures() {
    variables.put("MULTIMODAL_EMBEDDING_ENABLED", "true");
    variables.put("DASHSCOPE_API_KEY", "sk-pictures");

    assertThat(read().pictures())
        .contains(
            new EmbeddingSettings.Pictures(
                new Endpoint(URI.create("https://dashscope.aliyuncs.com/api/v1"), "sk-pictures"),
                new PictureModel("qwen3-vl-embedding", 1024, "dense", new BigDecimal("0.5"))));
  }

  @Test
  void leavesPicturesAloneUnlessTheyAreEnabled() {
    variables.put("DASHSCOPE_API_KEY", "sk-pictures");

    assertThat(read().pictures()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EMBEDDING_PROVIDER,cohere",
    "EMBEDDING_LOCAL_MODEL,bge-huge",
    "OPENAI_API_KEY,sk secret",
    "OPENAI_BASE_URL,api.openai.com",
    "OPENAI_BASE_URL,ftp://api.openai.com",
    "OPENAI_BASE_URL,https://me:secret@api.openai.com/v1",
    "OPENAI_BASE_URL,https://api.openai.com/v1?key=secret",
    "OPENAI_BASE_URL,https://api.openai.com/se cret",
    "OPENAI_EMBEDDING_DIMENSIONS,0",
    "OPENAI_EMBEDDING_DIMENSIONS,-1",
    "OPENAI_EMBEDDING_DIMENSIONS,many",
    "OPENAI_EMBEDDING_DIMENSIONS,8193",
    "MULTIMODAL_EMBEDDING_ENABLED,perhaps",
    "MULTIMODAL_EMBEDDING_DIMENSION,1.5",
    "MULTIMODAL_EMBEDDING_OUTPUT_TYPE,sparse",
    "MULTIMODAL_EMBEDDING_VIDEO_FPS,0",
    "MULTIMODAL_EMBEDDING_VIDEO_FPS,fast",
    "MULTIMODAL_EMBEDDING_VIDEO_FPS,.",
    "MULTIMODAL_EMBEDDING_VIDEO_FPS,101",
    "DASHSCOPE_BASE_URL,here"
  })
  void refusesNonsenseByItsName(String name, String value) {
    if (!name.equals("OPENAI_API_KEY") && !name.equals("EMBEDDING_LOCAL_MODEL")) {
      variables.put("OPENAI_API_KEY", "sk-secret");
    }
    variables.put("DASHSCOPE_API_KEY", "sk-secret");
    variables.put("MULTIMODAL_EMBEDDING_ENABLED", "true");
    variables.put(name, value);

    assertThatThrownBy(this::read)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("secret");
  }

  @Test
  void wantsAKeyForOpenAi() {
    variables.put("EMBEDDING_PROVIDER", "openai");

    assertThatThrownBy(this::read)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("OPENAI_API_KEY is not set");
  }

  @Test
  void wantsAKeyForPictures() {
    variables.put("MULTIMODAL_EMBEDDING_ENABLED", "true");

    assertThatThrownBy(this::read)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("DASHSCOPE_API_KEY is not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai", "local", "none"})
  void showsNoKey(String provider) {
    variables.put("EMBEDDING_PROVIDER", provider);
    variables.put("OPENAI_API_KEY", "sk-secret");
    variables.put("MULTIMODAL_EMBEDDING_ENABLED", "true");
    variables.put("DASHSCOPE_API_KEY", "sk-secret");

    assertThat(read().toString()).doesNotContain("secret").contains("qwen3-vl-embedding");
  }

  private EmbeddingSettings read() {
    return EmbeddingSettings.read(name -> Optional.ofNullable(variables.get(name)));
  }
}
