package dev.aimo.adapter.embedding.dashscope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.adapter.embedding.remote.Numbers;
import dev.aimo.adapter.embedding.remote.Service;
import dev.aimo.domain.embedding.Depiction;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.text.Sha256;
import java.math.BigDecimal;
import java.util.Base64;

/** One multimodal model of DashScope. */
public final class DashScopePictures implements PictureEmbedder {

  private static final String PATH =
      "/services/embeddings/multimodal-embedding/multimodal-embedding";
  private static final int MOST_PICTURE_BYTES = 10 << 20;
  private static final int BYTES_A_NUMBER = 40;
  private static final int BYTES_AROUND = 1 << 16;

  // The digests in caches are of JSON as browsers write it
  private static final JsonMapper KEYS =
      JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

  private final Service service;
  private final Endpoint endpoint;
  private final PictureModel model;
  private final String modelHash;

  public DashScopePictures(Service service, Endpoint endpoint, PictureModel model) {
    this.service = service;
    this.endpoint = endpoint;
    this.model = model;
    this.modelHash =
        digest(
            object()
                .put("model", model.name())
                .put("outputType", model.outputType())
                .put("dimension", model.dimensions())
                .set("fps", frames()));
  }

  @Override
  public EmbeddingModel model() {
    return new EmbeddingModel("dashscope", model.name(), model.dimensions());
  }

  @Override
  public PictureKey key(Depiction depicted) {
    String modality =
        switch (depicted) {
          case Depiction.Picture _ -> "image";
          case Depiction.Described _ -> "text";
        };
    return new PictureKey(modelHash, digest(content(depicted)), modality);
  }

  @Override
  public Vector embed(Depiction depicted) {
    if (depicted instanceof Depiction.Picture(byte[] bytes, _)
        && bytes.length > MOST_PICTURE_BYTES) {
      throw service.failure(
          false,
          "a picture of %d bytes is not sent; %d are the most"
              .formatted(bytes.length, MOST_PICTURE_BYTES));
    }
    int mostBytes = BYTES_AROUND + model.dimensions() * BYTES_A_NUMBER;
    JsonNode answer = service.post(endpoint, PATH, question(depicted), mostBytes);
    JsonNode embeddings = answer.path("output").path("embeddings");
    if (embeddings.size() != 1) {
      throw service.failure(false, embeddings.size() + " vectors came for 1 picture or text");
    }
    return Numbers.read(embeddings.path(0).path("embedding"), model.dimensions(), service);
  }

  private JsonNode question(Depiction depicted) {
    ObjectNode question = object().put("model", model.name());
    question.putObject("input").putArray("contents").add(content(depicted));
    question
        .putObject("parameters")
        .put("dimension", model.dimensions())
        .put("output_type", model.outputType())
        .set("fps", frames());
    return question;
  }

  private static ObjectNode content(Depiction depicted) {
    return switch (depicted) {
      case Depiction.Described(String text) -> object().put("text", text);
      case Depiction.Picture picture ->
          object()
              .put(
                  "image",
                  "data:%s;base64,%s"
                      .formatted(
                          picture.type().value(),
                          Base64.getEncoder().encodeToString(picture.bytes())));
    };
  }

  /** A whole number is written without a fraction, and none with an exponent. */
  private JsonNode frames() {
    BigDecimal frames = model.frames();
    return frames.scale() <= 0
        ? JsonNodeFactory.instance.numberNode(frames.longValueExact())
        : JsonNodeFactory.instance.numberNode(frames);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String digest(JsonNode json) {
    try {
      return Sha256.hex(KEYS.writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
