package dev.aimo.adapter.embedding;

import dev.aimo.adapter.embedding.EmbeddingSettings.Pictures;
import dev.aimo.adapter.embedding.EmbeddingSettings.Texts;
import dev.aimo.adapter.embedding.dashscope.PictureModel;
import dev.aimo.adapter.embedding.local.LocalModel;
import dev.aimo.adapter.embedding.openai.OpenAiEmbedder;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.error.StartFailure;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the settings of embeddings from variables. */
final class EmbeddingVariables {

  private static final String OPENAI = "https://api.openai.com/v1";
  private static final String DASHSCOPE = "https://dashscope.aliyuncs.com/api/v1";
  private static final int MOST_DIMENSIONS = 8192;
  private static final BigDecimal MOST_FRAMES = BigDecimal.valueOf(100);

  private final Function<String, Optional<String>> variable;

  EmbeddingVariables(Function<String, Optional<String>> variable) {
    this.variable = variable;
  }

  Texts texts() {
    String provider =
        set("EMBEDDING_PROVIDER").orElse(set("OPENAI_API_KEY").isPresent() ? "openai" : "local");
    return switch (provider.toLowerCase(Locale.ROOT)) {
      case "openai" ->
          new EmbeddingSettings.OpenAi(
              service().orElseThrow(EmbeddingVariables::noService), model());
      case "local" -> new EmbeddingSettings.InProcess(local());
      case "none" -> new EmbeddingSettings.Off();
      default ->
          throw new StartFailure(
              "EMBEDDING_PROVIDER is %s, which AIMO does not know. The valid providers are openai, local and none."
                  .formatted(provider));
    };
  }

  /** If it is set up. A server of one's own often wants no key. */
  Optional<Endpoint> service() {
    return set("OPENAI_API_KEY")
        .or(() -> set("OPENAI_BASE_URL"))
        .map(_ -> endpoint("OPENAI", OPENAI));
  }

  private static StartFailure noService() {
    return new StartFailure(
        "EMBEDDING_PROVIDER is openai, but OPENAI_API_KEY is not set. Set it to the key of an account there, or OPENAI_BASE_URL to a server that needs none, or EMBEDDING_PROVIDER to local, which needs neither.");
  }

  private EmbeddingModel model() {
    return new EmbeddingModel(
        OpenAiEmbedder.PROVIDER,
        set("OPENAI_EMBEDDING_MODEL").orElse("text-embedding-3-small"),
        dimensions("OPENAI_EMBEDDING_DIMENSIONS", 1536));
  }

  private LocalModel local() {
    return set("EMBEDDING_LOCAL_MODEL").map(EmbeddingVariables::local).orElse(LocalModel.BILINGUAL);
  }

  private static LocalModel local(String name) {
    return Arrays.stream(LocalModel.values())
        .filter(local -> local.model().name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new StartFailure(
                "EMBEDDING_LOCAL_MODEL is %s, which is not part of AIMO. The valid models are %s."
                    .formatted(
                        name,
                        Arrays.stream(LocalModel.values())
                            .map(local -> local.model().name())
                            .collect(Collectors.joining(", ")))));
  }

  Optional<Pictures> pictures() {
    String enabled = set("MULTIMODAL_EMBEDDING_ENABLED").orElse("false");
    return switch (enabled.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(new Pictures(pictureService(), pictureModel()));
      case "false" -> Optional.empty();
      default ->
          throw new StartFailure(
              "MULTIMODAL_EMBEDDING_ENABLED is %s. Set it to true or to false.".formatted(enabled));
    };
  }

  private Endpoint pictureService() {
    if (set("DASHSCOPE_API_KEY").isEmpty()) {
      throw new StartFailure(
          "MULTIMODAL_EMBEDDING_ENABLED is true, but DASHSCOPE_API_KEY is not set. Set it to the key of an account there, or MULTIMODAL_EMBEDDING_ENABLED to false.");
    }
    return endpoint("DASHSCOPE", DASHSCOPE);
  }

  private PictureModel pictureModel() {
    String outputType = set("MULTIMODAL_EMBEDDING_OUTPUT_TYPE").orElse("dense");
    if (!outputType.equals("dense")) {
      throw new StartFailure(
          "MULTIMODAL_EMBEDDING_OUTPUT_TYPE is %s. AIMO searches dense vectors only: remove it, or set it to dense."
              .formatted(outputType));
    }
    return new PictureModel(
        set("MULTIMODAL_EMBEDDING_MODEL").orElse("qwen3-vl-embedding"),
        dimensions("MULTIMODAL_EMBEDDING_DIMENSION", 1024),
        outputType,
        set("MULTIMODAL_EMBEDDING_VIDEO_FPS")
            .map(EmbeddingVariables::frames)
            .orElse(new BigDecimal("0.5")));
  }

  private static BigDecimal frames(String text) {
    if (text.matches("[0-9]{0,3}(\\.[0-9]{1,6})?+") && !text.isEmpty()) {
      BigDecimal frames = new BigDecimal(text);
      if (frames.signum() > 0 && frames.compareTo(MOST_FRAMES) <= 0) {
        return frames;
      }
    }
    throw new StartFailure(
        "MULTIMODAL_EMBEDDING_VIDEO_FPS is %s. Set it to a number above 0 and up to %s, such as 0.5."
            .formatted(text, MOST_FRAMES));
  }

  private int dimensions(String name, int usual) {
    return set(name).map(text -> dimensions(name, text)).orElse(usual);
  }

  private static int dimensions(String name, String text) {
    if (text.matches("[0-9]{1,5}")) {
      int dimensions = Integer.parseInt(text);
      if (dimensions > 0 && dimensions <= MOST_DIMENSIONS) {
        return dimensions;
      }
    }
    throw new StartFailure(
        "%s is %s. Set it to how many numbers a vector of the model has, from 1 to %d."
            .formatted(name, text, MOST_DIMENSIONS));
  }

  private Endpoint endpoint(String prefix, String usual) {
    String base = set(prefix + "_BASE_URL").orElse(usual).replaceAll("/+$", "");
    String key = set(prefix + "_API_KEY").orElse("");
    try {
      return new Endpoint(address(prefix + "_BASE_URL", base, usual), key);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "%s_API_KEY can not be a key: it holds blanks, or characters that are not ASCII. Copy it again."
              .formatted(prefix));
    }
  }

  /** Not quoted when it is wrong, as it may hold a password. */
  private static URI address(String name, String text, String usual) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (web
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Refused below, without the quotation that is in the message
    }
    throw new StartFailure(
        "%s is not an address of a service, or holds more than one. It looks like %s."
            .formatted(name, usual));
  }

  private Optional<String> set(String name) {
    return variable.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }
}
