package dev.aimo.domain.recommendation;

import dev.aimo.domain.account.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface RecommendationRepository {

  Optional<Recommendation> find(AccountId owner, LocalDate day);

  /** Those of the days from the first to the second, both included, earliest first. */
  List<Recommendation> findBetween(AccountId owner, LocalDate from, LocalDate to);

  /** Stores what is recommended for a day, in place of what was before. */
  void save(Recommendation recommendation);
}
