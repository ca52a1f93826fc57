package dev.aimo.domain.embedding;

import java.util.List;
import java.util.Optional;

/**
 * Turns texts into vectors of one model. Safe for use by many threads; may take seconds, so it is
 * never called inside a {@link dev.aimo.domain.unit.UnitOfWork}. Failures are {@link
 * dev.aimo.domain.error.PortFailure}s: one that can be retried is a service that is not there, is
 * slow or wants to be asked less often, one that can not is about the texts or the set-up.
 */
public interface Embedder {

  EmbeddingModel model();

  /**
   * One vector for each text, in their order, all of the model's dimensions. Texts may be of any
   * length: what is too long for the model is taken in parts, and their mean stands for it. An
   * equal text always gets the same vector, alone or among others, as near as the model can tell.
   */
  List<Vector> embed(List<String> texts);

  /**
   * What speaks for another model that was in use before, as far as the set-up allows: for as long
   * as its vectors are the ones that are searched. This one, for its own model.
   */
  Optional<Embedder> forModel(EmbeddingModel other);

  /** How many texts are worth being sent at once. */
  int batch();
}
