package dev.aimo.domain.index;

import java.time.Instant;
import java.util.List;

/**
 * Which generations there are. At most one of a kind serves. All methods work inside a {@link
 * dev.aimo.domain.unit.UnitOfWork}.
 */
public interface GenerationRepository {

  /** All of them, oldest first. */
  List<Generation> findAll();

  /**
   * A new one that is to be filled; the one that is there already, as it is, when there is one of
   * this content.
   */
  Generation add(IndexContent content, Instant now);

  /** Stores state and progress of one that is there. */
  void save(Generation generation);

  void remove(GenerationId id);
}
