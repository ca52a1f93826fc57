package dev.aimo.application.embedding;

import dev.aimo.domain.embedding.ContentHash;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of texts: from the memory of what was asked for lately, from the cache, or from the
 * embedder. A cache that fails costs time and nothing else.
 */
public final class Embeddings {

  private static final Logger LOG = LoggerFactory.getLogger(Embeddings.class);

  private final Optional<Embedder> embedder;
  private final EmbeddingCache cache;
  private final Recent recent = new Recent();

  public Embeddings(Optional<Embedder> embedder, EmbeddingCache cache) {
    this.embedder = embedder;
    this.cache = cache;
  }

  /** The model that is set up, if any is. */
  public Optional<EmbeddingModel> model() {
    return embedder.map(Embedder::model);
  }

  /** Whether texts can be embedded for this model. */
  public boolean speaks(EmbeddingModel model) {
    return find(model).isPresent();
  }

  /** What somebody asks with; asked again, it costs nothing. */
  public Vector embed(EmbeddingModel model, String text) {
    RecentKey key = new RecentKey(model.key(), text);
    Optional<Vector> known = recent.find(key);
    if (known.isPresent()) {
      return known.get();
    }
    Vector vector = embedAll(model, List.of(text)).getFirst();
    recent.keep(key, vector);
    return vector;
  }

  /** One vector for each text, in their order. */
  public List<Vector> embedAll(EmbeddingModel model, List<String> texts) {
    Map<ContentHash, String> wanted = new LinkedHashMap<>();
    texts.forEach(text -> wanted.put(ContentHash.of(text), text));
    Map<ContentHash, Vector> vectors = new HashMap<>(cached(model, wanted.keySet()));
    wanted.keySet().removeAll(vectors.keySet());
    vectors.putAll(embedded(model, wanted));
    return texts.stream().map(text -> vectors.get(ContentHash.of(text))).toList();
  }

  private Map<ContentHash, Vector> embedded(EmbeddingModel model, Map<ContentHash, String> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Embedder speaking = find(model).orElseThrow(() -> missing(model));
    List<Map.Entry<ContentHash, String>> all = List.copyOf(wanted.entrySet());
    Map<ContentHash, Vector> vectors = new HashMap<>();
    for (int from = 0; from < all.size(); from += speaking.batch()) {
      var part = all.subList(from, Math.min(from + speaking.batch(), all.size()));
      Map<ContentHash, Vector> done = new HashMap<>();
      List<Vector> answer = speaking.embed(part.stream().map(Map.Entry::getValue).toList());
      for (int i = 0; i < part.size(); i++) {
        done.put(part.get(i).getKey(), answer.get(i));
      }
      keep(model, done);
      vectors.putAll(done);
    }
    return vectors;
  }

  private Map<ContentHash, Vector> cached(EmbeddingModel model, Set<ContentHash> hashes) {
    try {
      return cache.findAll(model, hashes);
    } catch (PortFailure e) {
      LOG.warn("the cache of embeddings can not be read: {}", e.getMessage());
      return Map.of();
    }
  }

  private void keep(EmbeddingModel model, Map<ContentHash, Vector> vectors) {
    try {
      cache.addAll(model, vectors);
    } catch (PortFailure e) {
      LOG.warn("the cache of embeddings takes nothing: {}", e.getMessage());
    }
  }

  private Optional<Embedder> find(EmbeddingModel model) {
    return embedder.flatMap(configured -> configured.forModel(model));
  }

  private static PortFailure missing(EmbeddingModel model) {
    return new PortFailure(
        "embedder", true, new IllegalStateException("nothing is set up that speaks for " + model));
  }

  private record RecentKey(String model, String text) {}

  /** The questions of the last hours; a search for the next page comes within seconds. */
  private static final class Recent {

    private static final int MOST = 1_000;
    private static final int LONGEST = 4_000;

    private final LinkedHashMap<RecentKey, Vector> kept = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<Vector> find(RecentKey key) {
      return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(RecentKey key, Vector vector) {
      if (key.text().length() > LONGEST) {
        return;
      }
      kept.put(key, vector);
      if (kept.size() > MOST) {
        kept.pollFirstEntry();
      }
    }
  }
}
