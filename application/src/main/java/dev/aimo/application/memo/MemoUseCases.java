package dev.aimo.application.memo;

import dev.aimo.application.tag.TagResolver;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** Writing memos, one at a time. */
public final class MemoUseCases {

  private final UnitOfWork unit;
  private final MemoRepository memos;
  private final MemoReader reader;
  private final FormerTexts formerTexts;
  private final CategoryRepository categories;
  private final TagResolver tags;
  private final Ids ids;
  private final InstantSource clock;

  public MemoUseCases(
      UnitOfWork unit,
      MemoRepository memos,
      MemoReader reader,
      FormerTexts formerTexts,
      CategoryRepository categories,
      TagResolver tags,
      Ids ids,
      InstantSource clock) {
    this.unit = unit;
    this.memos = memos;
    this.reader = reader;
    this.formerTexts = formerTexts;
    this.categories = categories;
    this.tags = tags;
    this.ids = ids;
    this.clock = clock;
  }

  public MemoSheet get(Actor actor, MemoId id) {
    return unit.read(() -> reader.find(actor.account(), id))
        .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
  }

  /** What the memo names and is not there is left out: a memo is never lost over it. */
  public MemoSheet create(Actor actor, WriteMemo request) {
    Instant now = clock.instant();
    MemoId id = MemoId.next(ids);
    try {
      return create(actor, id, request, now);
    } catch (Conflict e) {
      // Somebody made the category of this name at the same moment: now it is there.
      return create(actor, id, request, now);
    }
  }

  private MemoSheet create(Actor actor, MemoId id, WriteMemo request, Instant now) {
    return unit.write(() -> {
      Memo memo = written(actor.account(), id, request, now);
      memos.add(memo, links(actor.account(), request, now));
      return sheet(memo);
    });
  }

  /** As many memos, in one step: all of them or none. Their ids, in the same order. */
  public List<MemoId> createAll(Actor actor, List<WriteMemo> requests) {
    Instant now = clock.instant();
    List<MemoId> chosen = requests.stream().map(_ -> MemoId.next(ids)).toList();
    return unit.write(() -> {
      for (int i = 0; i < chosen.size(); i++) {
        WriteMemo request = requests.get(i);
        memos.add(
            written(actor.account(), chosen.get(i), request, now),
            links(actor.account(), request, now));
      }
      return chosen;
    });
  }

  public Revision revise(Actor actor, MemoId id, ReviseMemo request) {
    Instant now = clock.instant();
    return change(
        actor,
        id,
        request.version(),
        memo -> {
          Memo revised = revised(memo, request, now);
          memos.save(revised, links(actor.account(), request, now));
          formerTexts.keep(memo, revised);
          return revised;
        });
  }

  /** Changes which tags the memo carries, and nothing else. */
  public Revision putTags(Actor actor, MemoId id, TagChoice choice, OptionalInt version) {
    Instant now = clock.instant();
    return change(
        actor,
        id,
        version,
        memo -> {
          Memo revised = memo.revised(memo.text(), now);
          memos.save(revised, Links.onlyTags(tagIds(actor.account(), choice, now)));
          return revised;
        });
  }

  public void trash(Actor actor, MemoId id) {
    Instant now = clock.instant();
    unit.write(() -> {
      memos.save(live(actor, id).trashed(now), Links.KEPT);
      return id;
    });
  }

  private Revision change(Actor actor, MemoId id, OptionalInt version, UnaryOperator<Memo> change) {
    return unit.write(() -> {
      Memo memo = live(actor, id);
      if (version.isPresent() && version.getAsInt() != memo.version()) {
        return new Revision.Outdated(sheet(memo));
      }
      return new Revision.Done(sheet(change.apply(memo)));
    });
  }

  private Memo live(Actor actor, MemoId id) {
    return memos
        .findForChange(actor.account(), id)
        .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN))
        .requireLive();
  }

  private MemoSheet sheet(Memo memo) {
    return reader
        .find(memo.owner(), memo.id())
        .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
  }

  private Memo written(AccountId owner, MemoId id, WriteMemo request, Instant now) {
    return Memo.create(
            id,
            owner,
            request.text(),
            request.createdAt().orElse(now),
            request.updatedAt().orElse(now))
        .withType(request.type())
        .withSource(request.source())
        .in(request.category().flatMap(choice -> category(owner, choice, now)))
        .shared(request.isPublic());
  }

  private Memo revised(Memo memo, ReviseMemo request, Instant now) {
    return memo.revised(request.text(), now)
        .withType(request.type().of(Optional.of(memo.type())).orElse(MemoType.TEXT))
        .withSource(request.source().of(memo.source()))
        .in(category(memo, request.category()))
        .shared(request.isPublic().orElse(memo.isPublic()));
  }

  private Optional<CategoryId> category(Memo memo, Change<CategoryId> change) {
    return switch (change) {
      case Change.Keep<CategoryId> _ -> memo.category();
      case Change.Clear<CategoryId> _ -> Optional.empty();
      case Change.Set<CategoryId>(CategoryId id) -> known(memo.owner(), id);
    };
  }

  private Optional<CategoryId> category(AccountId owner, CategoryChoice choice, Instant now) {
    return switch (choice) {
      case CategoryChoice.Known(CategoryId id) -> known(owner, id);
      case CategoryChoice.Named(CategoryName name) -> Optional.of(named(owner, name, now));
    };
  }

  private Optional<CategoryId> known(AccountId owner, CategoryId id) {
    return categories.findForUse(owner, id).map(Category::id);
  }

  private CategoryId named(AccountId owner, CategoryName name, Instant now) {
    return categories
        .findNamed(owner, name.key())
        .flatMap(category -> known(owner, category.id()))
        .orElseGet(() -> {
          Category category =
              Category.create(CategoryId.next(ids), owner, name, Optional.empty(), now);
          categories.add(category);
          return category.id();
        });
  }

  private Links links(AccountId owner, WriteMemo request, Instant now) {
    return new Links(
        new Change.Set<>(tagIds(owner, request.tags(), now)),
        new Change.Set<>(request.attachments()),
        new Change.Set<>(request.relations()));
  }

  private Links links(AccountId owner, ReviseMemo request, Instant now) {
    return new Links(
        request.tags().map(choice -> tagIds(owner, choice, now)),
        request.attachments(),
        request.relations());
  }

  private List<TagId> tagIds(AccountId owner, TagChoice choice, Instant now) {
    return switch (choice) {
      case TagChoice.Known(List<TagId> known) -> known;
      case TagChoice.Named(List<TagName> names) ->
          tags.resolve(owner, names, now).stream().map(Tag::id).toList();
    };
  }
}
