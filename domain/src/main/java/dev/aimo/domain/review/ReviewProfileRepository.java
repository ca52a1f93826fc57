package dev.aimo.domain.review;

import dev.aimo.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Profiles. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface ReviewProfileRepository {

  /** Stores a new one. A model that is not the owner's is left out. */
  void add(ReviewProfile profile);

  Optional<ReviewProfile> find(AccountId owner, ReviewProfileId id);

  /** As {@link #find}, inside a write only: nobody else changes it until this unit ends. */
  Optional<ReviewProfile> findForChange(AccountId owner, ReviewProfileId id);

  /** Newest first, then by id downwards. */
  List<ReviewProfile> findAll(AccountId owner);

  /** Stores one that is there. A model that is not the owner's is left out. */
  void save(ReviewProfile profile);

  /** Whether there was anything to remove. Reviews that were made by it stay. */
  boolean remove(AccountId owner, ReviewProfileId id);
}
