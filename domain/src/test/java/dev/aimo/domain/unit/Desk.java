package dev.aimo.domain.unit;

import static dev.aimo.domain.account.SampleAccounts.NOON;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.SampleAttachments;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.SampleCategories;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.SampleTags;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Puts things into a store and looks at them, each in a unit of work of its own. */
public final class Desk {

  private final Ports ports;

  public Desk(Ports ports) {
    this.ports = ports;
  }

  /** Does something that has no answer. */
  public void change(Runnable change) {
    Supplier<Boolean> work =
        () -> {
          change.run();
          return true;
        };
    ports.unit().write(work);
  }

  public AccountId owner() {
    Account account = SampleAccounts.account();
    change(() -> ports.accounts().add(account));
    return account.id();
  }

  public Category category(AccountId owner, String name) {
    Category category = SampleCategories.category(owner, name);
    change(() -> ports.categories().add(category));
    return category;
  }

  public Tag tag(AccountId owner, String name) {
    Tag tag = SampleTags.tag(owner, name);
    change(() -> ports.tags().addMissing(List.of(tag)));
    return tag;
  }

  public Attachment attachment(AccountId owner) {
    return add(SampleAttachments.attachment(owner));
  }

  public Attachment add(Attachment attachment) {
    change(() -> ports.attachments().add(attachment));
    return attachment;
  }

  public Memo memo(AccountId owner, String text) {
    return memo(owner, text, Links.KEPT);
  }

  public Memo memo(AccountId owner, String text, Links links) {
    return add(SampleMemos.memo(owner, text), links);
  }

  public Memo add(Memo memo) {
    return add(memo, Links.KEPT);
  }

  public Memo add(Memo memo, Links links) {
    change(() -> ports.memos().add(memo, links));
    return memo;
  }

  public Memo save(Memo memo) {
    return save(memo, Links.KEPT);
  }

  public Memo save(Memo memo, Links links) {
    change(() -> ports.memos().save(memo, links));
    return memo;
  }

  public Memo trash(Memo memo) {
    return trash(memo, NOON);
  }

  public Memo trash(Memo memo, Instant now) {
    return save(memo.trashed(now));
  }

  public Memo restore(Memo trashed) {
    return save(trashed.restored(NOON));
  }

  public void purge(Memo memo) {
    change(() -> ports.memos().remove(memo.owner(), memo.id()));
  }

  public boolean remove(Tag tag) {
    return ports.unit().write(() -> ports.tags().remove(tag.owner(), tag.id(), NOON));
  }

  public boolean remove(Category category) {
    return ports
        .unit()
        .write(() -> ports.categories().remove(category.owner(), category.id(), NOON));
  }

  public boolean remove(Attachment attachment) {
    return ports
        .unit()
        .write(() -> ports.attachments().remove(attachment.owner(), attachment.id(), NOON));
  }

  /** A live memo with what hangs on it. */
  public MemoSheet sheet(Memo memo) {
    return ports.unit().read(() -> ports.memoReader().find(memo.owner(), memo.id())).orElseThrow();
  }

  public Page<MemoSheet> list(AccountId owner, MemoQuery query) {
    return ports.unit().read(() -> ports.memoReader().list(owner, query));
  }

  /** All live memos of one that fit on the largest page, newest first. */
  public List<Memo> memos(AccountId owner) {
    PageRequest all = new PageRequest(1, PageRequest.LARGEST);
    return list(owner, MemoQuery.of(MemoOrder.NEWEST_FIRST, all)).items().stream()
        .map(MemoSheet::memo)
        .toList();
  }

  public int usageCount(AccountId owner, TagId tag) {
    return ports.unit().read(() -> ports.tags().find(owner, tag)).orElseThrow().usageCount();
  }
}
