package dev.aimo.application.memo;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reading many memos of one account. */
public final class MemoListUseCases {

  private static final int MOST_NEWS = 50;

  private final UnitOfWork unit;
  private final MemoReader reader;
  private final TagRepository tags;

  public MemoListUseCases(UnitOfWork unit, MemoReader reader, TagRepository tags) {
    this.unit = unit;
    this.reader = reader;
    this.tags = tags;
  }

  public Page<MemoSheet> list(Actor actor, ListMemos request) {
    return request.tags().isEmpty()
        ? unit.read(() -> reader.list(actor.account(), query(request, Set.of())))
        : unit.read(() -> listTagged(actor, request));
  }

  private Page<MemoSheet> listTagged(Actor actor, ListMemos request) {
    Set<TagId> wanted =
        tags.findNamed(actor.account(), request.tags()).stream()
            .map(Tag::id)
            .collect(Collectors.toUnmodifiableSet());
    return wanted.size() < request.tags().size()
        ? Page.empty(request.page())
        : reader.list(actor.account(), query(request, wanted));
  }

  /** What came after a memo that the caller knows; nothing when that memo is not there any more. */
  public List<MemoSheet> listNews(Actor actor, MemoId known, MemoOrder.By by) {
    return unit.read(() ->
        reader
            .find(actor.account(), known)
            .map(sheet -> reader.findLater(actor.account(), by, time(sheet.memo(), by), MOST_NEWS))
            .orElse(List.of()));
  }

  public Page<MemoSheet> listBacklinks(Actor actor, MemoId target, PageRequest page) {
    return unit.read(() -> {
      if (reader.find(actor.account(), target).isEmpty()) {
        throw new NotFound(Reason.MEMO_UNKNOWN);
      }
      return reader.listBacklinks(actor.account(), target, page);
    });
  }

  private static MemoQuery query(ListMemos request, Set<TagId> wanted) {
    return new MemoQuery(
        new MemoFilter(request.category(), wanted, Set.of(), request.created(), false),
        request.text(),
        request.order(),
        request.page());
  }

  private static Instant time(Memo memo, MemoOrder.By by) {
    return switch (by) {
      case CREATED -> memo.createdAt();
      case UPDATED -> memo.updatedAt();
    };
  }
}
