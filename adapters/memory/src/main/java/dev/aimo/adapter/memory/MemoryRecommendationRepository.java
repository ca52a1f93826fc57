package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.recommendation.Recommendation;
import dev.aimo.domain.recommendation.RecommendationRepository;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryRecommendationRepository implements RecommendationRepository {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<Key, Recommendation> rows;

  private record Key(AccountId owner, LocalDate day) {}

  MemoryRecommendationRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public Optional<Recommendation> find(AccountId owner, LocalDate day) {
    return rows.find(new Key(owner, day));
  }

  @Override
  public List<Recommendation> findBetween(AccountId owner, LocalDate from, LocalDate to) {
    return rows.all()
        .filter(row -> row.owner().equals(owner))
        .filter(row -> !row.day().isBefore(from) && !row.day().isAfter(to))
        .sorted(Comparator.comparing(Recommendation::day))
        .toList();
  }

  @Override
  public void save(Recommendation recommendation) {
    unit.requireWriting();
    Key key = new Key(recommendation.owner(), recommendation.day());
    Recommendation kept =
        rows.find(key)
            .map(former ->
                new Recommendation(
                    former.id(),
                    former.owner(),
                    former.day(),
                    recommendation.memos(),
                    recommendation.createdAt()))
            .orElse(recommendation);
    rows.put(key, kept);
  }
}
