package dev.aimo.adapter.embedding.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.adapter.embedding.remote.Numbers;
import dev.aimo.adapter.embedding.remote.Service;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One model of a service that speaks OpenAI's protocol. */
public final class OpenAiEmbedder implements Embedder {

  public static final String PROVIDER = "openai";

  private static final int BATCH = 128;
  private static final int MOST_CHARACTERS = 100_000;
  // More than a number takes, blanks included, and room for what stands around them
  private static final int BYTES_A_NUMBER = 40;
  private static final int BYTES_AROUND = 1 << 16;

  private final Service service;
  private final Endpoint endpoint;
  private final EmbeddingModel model;
  private final Function<EmbeddingModel, Optional<Embedder>> others;

  public OpenAiEmbedder(
      Service service,
      Endpoint endpoint,
      EmbeddingModel model,
      Function<EmbeddingModel, Optional<Embedder>> others) {
    this.service = service;
    this.endpoint = endpoint;
    this.model = model;
    this.others = others;
  }

  @Override
  public EmbeddingModel model() {
    return model;
  }

  @Override
  public List<Vector> embed(List<String> texts) {
    List<List<String>> parts = texts.stream().map(Parts::of).toList();
    List<Vector> vectors = askAll(parts.stream().flatMap(List::stream).toList());
    List<Vector> whole = new ArrayList<>(texts.size());
    int at = 0;
    for (List<String> ofText : parts) {
      whole.add(join(vectors.subList(at, at + ofText.size()), ofText));
      at += ofText.size();
    }
    return whole;
  }

  private static Vector join(List<Vector> vectors, List<String> parts) {
    return vectors.size() == 1
        ? vectors.getFirst()
        : Vector.mean(vectors, parts.stream().map(String::length).toList());
  }

  /** As few requests as the bounds on one allow. */
  private List<Vector> askAll(List<String> parts) {
    List<Vector> vectors = new ArrayList<>(parts.size());
    int from = 0;
    int characters = 0;
    for (int at = 0; at < parts.size(); at++) {
      int more = parts.get(at).length();
      if (at - from == BATCH || (at > from && characters + more > MOST_CHARACTERS)) {
        vectors.addAll(ask(parts.subList(from, at)));
        from = at;
        characters = 0;
      }
      characters += more;
    }
    if (from < parts.size()) {
      vectors.addAll(ask(parts.subList(from, parts.size())));
    }
    return vectors;
  }

  private List<Vector> ask(List<String> parts) {
    int mostBytes = BYTES_AROUND + parts.size() * model.dimensions() * BYTES_A_NUMBER;
    JsonNode answer = service.post(endpoint, "/embeddings", question(parts), mostBytes);
    return read(answer.path("data"), parts.size());
  }

  private JsonNode question(List<String> parts) {
    ObjectNode question = JsonNodeFactory.instance.objectNode().put("model", model.name());
    ArrayNode input = question.putArray("input");
    parts.forEach(input::add);
    return question.put("dimensions", model.dimensions()).put("encoding_format", "float");
  }

  /** In the order of the texts, which is said by an index, and not by that of the answer. */
  private List<Vector> read(JsonNode data, int count) {
    Vector[] vectors = new Vector[count];
    for (int i = 0; i < data.size(); i++) {
      int index = data.path(i).path("index").asInt(i);
      if (index >= 0 && index < count) {
        vectors[index] = Numbers.read(data.path(i).path("embedding"), model.dimensions(), service);
      }
    }
    long answered = Arrays.stream(vectors).filter(vector -> vector != null).count();
    if (answered != count || data.size() != count) {
      throw service.failure(false, "%d vectors came for %d texts".formatted(data.size(), count));
    }
    return List.of(vectors);
  }

  @Override
  public Optional<Embedder> forModel(EmbeddingModel other) {
    return other.equals(model) ? Optional.of(this) : others.apply(other);
  }

  @Override
  public int batch() {
    return BATCH;
  }
}
