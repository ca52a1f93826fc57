package dev.aimo.application.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.DueCard;
import dev.aimo.domain.repetition.Eligibility;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.WrittenMemo;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cards of an account, complete whenever somebody looks: memos that have none yet get theirs
 * then, and not when they are written. It opens units of work of its own.
 */
public final class DueCards {

  private static final int BATCH = 500;

  private final UnitOfWork unit;
  private final RepetitionRepository repetition;
  private final CardRepository cards;
  private final TagRepository tags;
  private final Ids ids;
  private final InstantSource clock;
  private final ZoneId zone;

  /** The zone says when a day begins, and when it is eight in the morning. */
  public DueCards(
      UnitOfWork unit,
      RepetitionRepository repetition,
      CardRepository cards,
      TagRepository tags,
      Ids ids,
      InstantSource clock,
      ZoneId zone) {
    this.unit = unit;
    this.repetition = repetition;
    this.cards = cards;
    this.tags = tags;
    this.ids = ids;
    this.clock = clock;
    this.zone = zone;
  }

  /** As many as are left for today, the oldest due first. */
  public DueList list(AccountId owner) {
    Instant now = clock.instant();
    return unit.read(() -> ifComplete(owner, now))
        .orElseGet(() -> {
          complete(owner);
          return unit.read(() -> due(owner, now));
        });
  }

  /** How many memos take part. */
  public long count(AccountId owner) {
    if (!unit.read(() -> cards.coversAll(owner))) {
      complete(owner);
    }
    Instant now = clock.instant();
    return unit.read(() -> count(owner, now));
  }

  /** As {@link #count}, of the cards that are there already. */
  long countPresent(AccountId owner) {
    Instant now = clock.instant();
    return unit.read(() -> count(owner, now));
  }

  private long count(AccountId owner, Instant now) {
    return cards.countDue(owner, eligibility(owner, now), CardRepository.EVER);
  }

  private Optional<DueList> ifComplete(AccountId owner, Instant now) {
    return cards.coversAll(owner) ? Optional.of(due(owner, now)) : Optional.empty();
  }

  private DueList due(AccountId owner, Instant now) {
    RepetitionSettings settings = repetition.findSettings(owner);
    Eligibility eligibility = eligibility(owner, now);
    Instant today = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    long left = settings.dailyLimit() - cards.countReviewed(owner, today);
    List<DueCard> shown = left > 0 ? cards.findDue(owner, eligibility, now, (int) left) : List.of();
    return new DueList(shown, cards.countDue(owner, eligibility, now), settings.dailyLimit());
  }

  private Eligibility eligibility(AccountId owner, Instant now) {
    List<Rule> rules = repetition.findRules(owner);
    if (rules.isEmpty()) {
      return Eligibility.ALL;
    }
    Set<FoldedText> names = Eligibility.tagNames(rules);
    Map<FoldedText, TagId> known =
        tags.findNamed(owner, names).stream()
            .collect(Collectors.toMap(tag -> tag.name().key(), Tag::id));
    return Eligibility.of(rules, known, now, zone);
  }

  /** In parts, so that neither the memory nor other writers are held up by many memos. */
  private void complete(AccountId owner) {
    Optional<MemoId> last = Optional.empty();
    boolean isDone = false;
    while (!isDone) {
      Optional<MemoId> after = last;
      List<WrittenMemo> covered = unit.write(() -> cover(owner, after));
      isDone = covered.size() < BATCH;
      last = covered.isEmpty() ? last : Optional.of(covered.getLast().id());
    }
  }

  private List<WrittenMemo> cover(AccountId owner, Optional<MemoId> after) {
    Instant now = clock.instant();
    List<WrittenMemo> uncovered = cards.findUncovered(owner, after, BATCH);
    cards.addMissing(uncovered.stream().map(memo -> card(owner, memo, now)).toList());
    return uncovered;
  }

  private Card card(AccountId owner, WrittenMemo memo, Instant now) {
    return Card.create(CardId.next(ids), owner, memo.id(), memo.writtenAt(), now, zone);
  }
}
