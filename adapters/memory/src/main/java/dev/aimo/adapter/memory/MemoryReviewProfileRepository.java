package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewProfileRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryReviewProfileRepository implements ReviewProfileRepository {

  private static final Comparator<ReviewProfile> NEWEST_FIRST =
      comparing(ReviewProfile::createdAt)
          .thenComparing(ByCodePoint.of(profile -> profile.id().value()))
          .reversed();

  private final MemoryUnitOfWork unit;
  private final UserModelRepository models;
  private final MemoryTable<ReviewProfileId, ReviewProfile> rows;

  MemoryReviewProfileRepository(MemoryUnitOfWork unit, UserModelRepository models) {
    this.unit = unit;
    this.models = models;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void add(ReviewProfile profile) {
    rows.put(profile.id(), withWhatIsLeft(profile));
  }

  @Override
  public Optional<ReviewProfile> find(AccountId owner, ReviewProfileId id) {
    return rows.find(id).filter(profile -> profile.owner().equals(owner)).map(this::withWhatIsLeft);
  }

  @Override
  public Optional<ReviewProfile> findForChange(AccountId owner, ReviewProfileId id) {
    unit.requireWriting();
    return find(owner, id);
  }

  @Override
  public List<ReviewProfile> findAll(AccountId owner) {
    return of(owner).sorted(NEWEST_FIRST).map(this::withWhatIsLeft).toList();
  }

  @Override
  public void save(ReviewProfile profile) {
    unit.requireWriting();
    find(profile.owner(), profile.id()).ifPresent(stored -> add(profile));
  }

  @Override
  public boolean remove(AccountId owner, ReviewProfileId id) {
    unit.requireWriting();
    boolean isThere = find(owner, id).isPresent();
    if (isThere) {
      rows.remove(id);
    }
    return isThere;
  }

  private Stream<ReviewProfile> of(AccountId owner) {
    return rows.all().filter(profile -> profile.owner().equals(owner));
  }

  private ReviewProfile withWhatIsLeft(ReviewProfile profile) {
    return new ReviewProfile(
        profile.id(),
        profile.owner(),
        profile.name(),
        profile.rules(),
        profile.questionCount(),
        profile.model().filter(model -> models.find(profile.owner(), model).isPresent()),
        profile.createdAt(),
        profile.updatedAt());
  }
}
