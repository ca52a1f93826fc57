package dev.aimo.application.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What an account likes to be asked about. */
public final class ReviewProfileUseCases {

  private final UnitOfWork unit;
  private final ReviewProfileRepository profiles;
  private final Ids ids;
  private final InstantSource clock;

  public ReviewProfileUseCases(
      UnitOfWork unit, ReviewProfileRepository profiles, Ids ids, InstantSource clock) {
    this.unit = unit;
    this.profiles = profiles;
    this.ids = ids;
    this.clock = clock;
  }

  /** Newest first. */
  public List<ReviewProfile> list(Actor actor) {
    return unit.read(() -> profiles.findAll(actor.account()));
  }

  public ReviewProfile create(Actor actor, ProfileChange said) {
    Instant now = clock.instant();
    ReviewProfile created =
        new ReviewProfile(
            ReviewProfileId.next(ids),
            actor.account(),
            said.name().orElse(""),
            said.rules().orElse(List.of()),
            said.questionCount().orElse(ReviewProfile.USUAL_QUESTIONS),
            said.model().of(Optional.empty()),
            now,
            now);
    return unit.write(() -> {
      if (profiles.findAll(actor.account()).size() >= ReviewProfile.MOST) {
        throw new Invalid(Reason.REVIEW_PROFILES_TOO_MANY);
      }
      profiles.add(created);
      return stored(actor.account(), created.id());
    });
  }

  public ReviewProfile revise(Actor actor, ReviewProfileId id, ProfileChange said) {
    Instant now = clock.instant();
    return unit.write(() -> {
      ReviewProfile before =
          profiles
              .findForChange(actor.account(), id)
              .orElseThrow(() -> new NotFound(Reason.REVIEW_PROFILE_UNKNOWN));
      profiles.save(
          before.with(
              said.name().orElse(before.name()),
              said.rules().orElse(before.rules()),
              said.questionCount().orElse(before.questionCount()),
              said.model().of(before.model()),
              now));
      return stored(actor.account(), id);
    });
  }

  public void delete(Actor actor, ReviewProfileId id) {
    if (!unit.write(() -> profiles.remove(actor.account(), id))) {
      throw new NotFound(Reason.REVIEW_PROFILE_UNKNOWN);
    }
  }

  private ReviewProfile stored(AccountId owner, ReviewProfileId id) {
    return profiles.find(owner, id).orElseThrow(() -> new NotFound(Reason.REVIEW_PROFILE_UNKNOWN));
  }
}
