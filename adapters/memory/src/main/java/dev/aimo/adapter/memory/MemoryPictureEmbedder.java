package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.Depiction;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sees in a picture the words that its bytes spell. */
final class MemoryPictureEmbedder implements PictureEmbedder {

  private static final EmbeddingModel MODEL =
      new EmbeddingModel(MemoryEmbedder.PROVIDER, "pictures", 256);

  @Override
  public EmbeddingModel model() {
    return MODEL;
  }

  @Override
  public Vector embed(Depiction depicted) {
    String seen =
        switch (depicted) {
          case Depiction.Picture(byte[] bytes, _) -> new String(bytes, StandardCharsets.UTF_8);
          case Depiction.Described(String text) -> text;
        };
    return MemoryEmbedder.vector(seen, MODEL.dimensions());
  }

  @Override
  public PictureKey key(Depiction depicted) {
    return switch (depicted) {
      case Depiction.Picture(byte[] bytes, _) ->
          new PictureKey(
              MODEL.key(), Sha256.hex(Base64.getEncoder().encodeToString(bytes)), "image");
      case Depiction.Described(String text) ->
          new PictureKey(MODEL.key(), Sha256.hex(text), "text");
    };
  }
}
