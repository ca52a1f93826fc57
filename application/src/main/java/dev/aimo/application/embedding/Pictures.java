package dev.aimo.application.embedding;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.embedding.Depiction;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.unit.UnitOfWork;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of attached pictures and of texts that describe some: from the cache, or from the
 * embedder. As with {@link Embeddings}, a cache that fails costs time and nothing else.
 */
public final class Pictures {

  /** What the services take at most. */
  private static final int MOST_BYTES = 10 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  private final Optional<PictureEmbedder> embedder;
  private final PictureCache cache;
  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobStore blobs;
  private final Question question = new Question();

  public Pictures(
      Optional<PictureEmbedder> embedder,
      PictureCache cache,
      UnitOfWork unit,
      AttachmentRepository attachments,
      BlobStore blobs) {
    this.embedder = embedder;
    this.cache = cache;
    this.unit = unit;
    this.attachments = attachments;
    this.blobs = blobs;
  }

  /** The model that is set up, if any is. */
  public Optional<EmbeddingModel> model() {
    return embedder.map(PictureEmbedder::model);
  }

  /** Whether pictures can be embedded for this model. */
  public boolean speaks(EmbeddingModel model) {
    return model().equals(Optional.of(model));
  }

  /** What somebody describes. Nobody waits long for it, and not while it failed just now. */
  public Vector embed(EmbeddingModel model, String text) {
    PictureEmbedder speaking = speaking(model);
    Depiction described = new Depiction.Described(text);
    PictureKey key = speaking.key(described);
    return cached(key, model)
        .orElseGet(() -> question.ask(() -> embedded(speaking, key, described)));
  }

  /**
   * Of each picture its vector. Those that nobody can read are left out: what is gone, too large,
   * or refused by the service as no picture.
   */
  public Map<AttachmentId, Vector> embedAll(
      EmbeddingModel model, AccountId owner, List<AttachmentId> pictures) {
    PictureEmbedder speaking = speaking(model);
    Map<AttachmentId, Vector> vectors = new LinkedHashMap<>();
    for (AttachmentId picture : pictures) {
      try {
        find(owner, picture)
            .flatMap(this::read)
            .ifPresent(read -> vectors.put(picture, vector(speaking, read)));
      } catch (PortFailure e) {
        if (e.retryable()) {
          throw e;
        }
        LOG.warn("the picture {} of {} is not searched: {}", picture, owner, e.getMessage());
      }
    }
    return vectors;
  }

  /** One at a time: each takes a question to the service anyway. */
  private Optional<Attachment> find(AccountId owner, AttachmentId picture) {
    return unit.read(() -> attachments.find(owner, picture));
  }

  private Optional<Depiction> read(Attachment picture) {
    if (picture.size() > MOST_BYTES) {
      LOG.info("the picture {} is not searched: it has {} bytes", picture.id(), picture.size());
      return Optional.empty();
    }
    Optional<Blob> stored = blobs.open(picture.place(), picture.key(), ByteRange.ALL);
    if (stored.isEmpty()) {
      LOG.warn("the picture {} is not searched: its bytes are gone", picture.id());
    }
    return stored.map(blob -> new Depiction.Picture(bytes(blob), picture.type()));
  }

  private static byte[] bytes(Blob blob) {
    try (var content = blob.content()) {
      return content.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new PortFailure("attachments", true, e);
    }
  }

  private Vector vector(PictureEmbedder speaking, Depiction picture) {
    PictureKey key = speaking.key(picture);
    return cached(key, speaking.model()).orElseGet(() -> embedded(speaking, key, picture));
  }

  private Vector embedded(PictureEmbedder speaking, PictureKey key, Depiction depicted) {
    Vector vector = speaking.embed(depicted);
    try {
      cache.add(key, vector);
    } catch (PortFailure e) {
      LOG.warn("the cache of pictures takes nothing: {}", e.getMessage());
    }
    return vector;
  }

  private Optional<Vector> cached(PictureKey key, EmbeddingModel model) {
    try {
      return cache.find(key, model.dimensions());
    } catch (PortFailure e) {
      LOG.warn("the cache of pictures can not be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private PictureEmbedder speaking(EmbeddingModel model) {
    return embedder
        .filter(_ -> speaks(model))
        .orElseThrow(() ->
            new PortFailure(
                "picture embedder",
                true,
                new IllegalStateException("nothing is set up that speaks for " + model)));
  }
}
