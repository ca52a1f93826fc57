package dev.aimo.adapter.embedding;

import dev.aimo.adapter.embedding.dashscope.PictureModel;
import dev.aimo.adapter.embedding.local.LocalModel;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.domain.embedding.EmbeddingModel;
import java.util.Optional;
import java.util.function.Function;

/**
 * What makes vectors of texts, and of pictures if anything does. The service of OpenAI is there
 * whenever it is set up, whatever is chosen: vectors it made before may still be searched.
 */
public record EmbeddingSettings(
    Texts texts, Optional<Endpoint> service, Optional<Pictures> pictures) {

  /** What makes vectors of texts. */
  public sealed interface Texts {}

  /** A service that speaks OpenAI's protocol. */
  public record OpenAi(Endpoint endpoint, EmbeddingModel model) implements Texts {}

  /** A model that runs inside this process. */
  public record InProcess(LocalModel model) implements Texts {}

  /** Nothing does: search is by words alone. */
  public record Off() implements Texts {}

  /** A model of DashScope. */
  public record Pictures(Endpoint endpoint, PictureModel model) {}

  public static EmbeddingSettings read(Function<String, Optional<String>> variable) {
    EmbeddingVariables variables = new EmbeddingVariables(variable);
    return new EmbeddingSettings(variables.texts(), variables.service(), variables.pictures());
  }

  @Override
  public String toString() {
    String texts =
        switch (this.texts) {
          case OpenAi openAi -> openAi.model() + " at " + openAi.endpoint();
          case InProcess inProcess -> inProcess.model().model().toString();
          case Off _ -> "none";
        };
    return texts
        + pictures
            .map(with -> "; pictures: " + with.model().name() + " at " + with.endpoint())
            .orElse("");
  }
}
