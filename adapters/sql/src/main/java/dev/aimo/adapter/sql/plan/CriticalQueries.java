package dev.aimo.adapter.sql.plan;

import static dev.aimo.adapter.sql.plan.ScratchData.OWNER;
import static dev.aimo.adapter.sql.plan.ScratchData.START;
import static dev.aimo.adapter.sql.plan.ScratchData.at;

import dev.aimo.domain.account.Email;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.SearchText;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.text.FoldedText;
import java.time.MonthDay;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What the product asks often or of much, by name. */
final class CriticalQueries {

  private static final PageRequest FIRST = new PageRequest(1, 20);
  private static final PageRequest DEEP = new PageRequest(30, 20);
  private static final MemoId MEMO = ScratchData.memoId(OWNER, 0);
  private static final TagId TAG = ScratchData.tagId(OWNER, 0);
  private static final MemoOrder LAST_CHANGED = new MemoOrder(MemoOrder.By.UPDATED, true);
  private static final MemoOrder OLDEST_FIRST = new MemoOrder(MemoOrder.By.CREATED, false);
  private static final int MOST = 20;
  private static final int FEW = 5;

  private final Repositories repositories;
  private final Map<String, Runnable> queries = new LinkedHashMap<>();

  private CriticalQueries(Repositories repositories) {
    this.repositories = repositories;
  }

  /** In the order in which they are to run. None of them changes anything. */
  static Map<String, Runnable> of(Repositories repositories) {
    CriticalQueries critical = new CriticalQueries(repositories);
    critical.ofAccounts();
    critical.ofMemos();
    critical.ofLists();
    critical.ofTags();
    critical.ofOthers();
    critical.ofSearches();
    CriticalConversations.addQueries(repositories.conversations(), critical.queries);
    ReviewScratch.queries(repositories, critical.queries);
    repositories.pushes().queries(critical.queries);
    return critical.queries;
  }

  private void ofAccounts() {
    var accounts = repositories.accounts();
    queries.put("account by id", () -> accounts.find(OWNER));
    queries.put("account by e-mail", () -> accounts.findByEmail(new Email("nobody@example.org")));
  }

  private void ofMemos() {
    var reader = repositories.reader();
    queries.put("memo by id", () -> reader.find(OWNER, MEMO));
    queries.put("public memo by id", () -> reader.findPublic(MEMO));
    queries.put(
        "memos by ids", () -> reader.findAll(OWNER, Set.of(MEMO, ScratchData.memoId(OWNER, 1))));
    queries.put("ids of all memos", () -> reader.listIds(OWNER));
    queries.put("backlinks", () -> reader.listBacklinks(OWNER, MEMO, new PageRequest(1, 1)));
    queries.put("memos that point at some", () -> reader.findPointingAt(OWNER, Set.of(MEMO), MOST));
    queries.put(
        "memos created later",
        () -> reader.findLater(OWNER, MemoOrder.By.CREATED, at(ScratchData.MEMOS / 2), MOST));
    queries.put(
        "memos changed later",
        () -> reader.findLater(OWNER, MemoOrder.By.UPDATED, at(ScratchData.MEMOS / 2), MOST));
    queries.put("random public memo", () -> reader.findRandomPublic(OWNER, new Random(1)));
    queries.put("former texts", () -> repositories.history().list(OWNER, MEMO, FIRST));
    queries.put("former text", () -> repositories.history().find(OWNER, MEMO, 1));
  }

  private void ofLists() {
    CategoryFilter any = new CategoryFilter.Any();
    CategoryFilter in = new CategoryFilter.In(ScratchData.categoryId(OWNER, 0));
    CategoryFilter none = new CategoryFilter.Uncategorized();
    list("list", any, Set.of(), MemoOrder.NEWEST_FIRST, FIRST);
    list("list, far behind", any, Set.of(), MemoOrder.NEWEST_FIRST, DEEP);
    list("list, oldest first", any, Set.of(), OLDEST_FIRST, FIRST);
    list("list, last changed", any, Set.of(), LAST_CHANGED, FIRST);
    list("list of a category", in, Set.of(), MemoOrder.NEWEST_FIRST, FIRST);
    list("list of no category", none, Set.of(), MemoOrder.NEWEST_FIRST, FIRST);
    list("list of no category, oldest first", none, Set.of(), OLDEST_FIRST, FIRST);
    list("list of a tag", any, Set.of(TAG), MemoOrder.NEWEST_FIRST, FIRST);
    list("list of a tag, far behind", any, Set.of(TAG), MemoOrder.NEWEST_FIRST, DEEP);
    list(
        "list of two tags",
        any,
        Set.of(TAG, ScratchData.tagId(OWNER, 3)),
        MemoOrder.NEWEST_FIRST,
        FIRST);
    list("list of a tag and a category", in, Set.of(TAG), MemoOrder.NEWEST_FIRST, FIRST);
    list("list of a large page", any, Set.of(), MemoOrder.NEWEST_FIRST, new PageRequest(1, 100));
    query("public list", MemoQuery.ofPublic(MemoOrder.NEWEST_FIRST, FIRST));
    query("public list, far behind", MemoQuery.ofPublic(MemoOrder.NEWEST_FIRST, DEEP));
    TimeRange half = new TimeRange(Optional.of(START), Optional.of(at(ScratchData.MEMOS / 2)));
    query("list of a time", matching(Optional.empty(), half));
    query("list by text", matching(SearchText.of("number"), TimeRange.ALWAYS));
    trash("trash", SearchText.of(""), false);
    trash("trash, oldest first", SearchText.of(""), true);
    trash("trash by text", SearchText.of("number"), false);
  }

  private void ofTags() {
    queries.put("tags", () -> repositories.tags().findAll(OWNER));
    queries.put(
        "tags by name", () -> repositories.tags().findNamed(OWNER, Set.of(FoldedText.of("tag 1"))));
    queries.put("categories", () -> repositories.categories().findAll(OWNER));
    queries.put(
        "category by name",
        () -> repositories.categories().findNamed(OWNER, FoldedText.of("category 1")));
  }

  private void ofOthers() {
    var attachments = repositories.attachments();
    queries.put("attachments", () -> attachments.list(OWNER, new PageRequest(1, 5)));
    queries.put(
        "attachments by ids",
        () -> attachments.findAll(OWNER, Set.of(ScratchData.attachmentId(OWNER, 1))));
    queries.put("attachments of a memo", () -> repositories.memos().findAttachments(OWNER, MEMO));
    queries.put("bytes of all attachments", () -> attachments.usedBytes(OWNER));
    queries.put("attachments that were removed", () -> attachments.findRemovedBefore(at(50), MOST));
    queries.put(
        "blobs that nobody points at", () -> repositories.ledger().findBefore(at(50), MOST));
    TimeRange season = new TimeRange(Optional.of(START), Optional.of(at(100)));
    queries.put("activity", () -> repositories.insights().countByDay(OWNER, season));
    MonthDay day = MonthDay.of(3, 1);
    queries.put(
        "on this day", () -> repositories.insights().findOnDay(OWNER, day, Year.of(2000), MOST));
    queries.put(
        "how much on this day",
        () -> repositories.insights().countOnDay(OWNER, day, Year.of(2000)));
  }

  private void ofSearches() {
    var reader = repositories.reader();
    Set<MemoId> found = Set.of(MEMO, ScratchData.memoId(OWNER, 1));
    MemoFilter narrow =
        new MemoFilter(
            new CategoryFilter.In(ScratchData.categoryId(OWNER, 0)),
            Set.of(TAG),
            Set.of(ScratchData.tagId(OWNER, 3)),
            TimeRange.ALWAYS,
            true);
    queries.put("found memos", () -> reader.findAdmitted(OWNER, found, MemoFilter.ANY));
    queries.put("found memos, filtered", () -> reader.findAdmitted(OWNER, found, narrow));
    queries.put("how many memos", () -> reader.count(OWNER));
    queries.put("memos to index", () -> repositories.feed().findAll(found));
    queries.put("memos to index, in turn", () -> repositories.feed().findAfter(OWNER.value(), FEW));
    queries.put("due tasks", () -> repositories.outbox().findDue(START, MOST));
    queries.put("next due task", () -> repositories.outbox().nextDue());
    queries.put("backlog", () -> repositories.outbox().backlog());
    queries.put("backlog of an account", () -> repositories.outbox().backlog(OWNER));
    queries.put(
        "task of speech",
        () -> repositories.speechTasks().find(OWNER, ScratchData.speechTaskId(OWNER, 1)));
    queries.put("lease", () -> repositories.leases().find(OWNER.value()));
  }

  private void list(
      String name, CategoryFilter category, Set<TagId> tags, MemoOrder order, PageRequest page) {
    query(
        name,
        new MemoQuery(
            new MemoFilter(category, tags, Set.of(), TimeRange.ALWAYS, false),
            Optional.empty(),
            order,
            page));
  }

  private static MemoQuery matching(Optional<SearchText> text, TimeRange created) {
    return new MemoQuery(
        new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), created, false),
        text,
        MemoOrder.NEWEST_FIRST,
        new PageRequest(1, 5));
  }

  private void query(String name, MemoQuery query) {
    queries.put(name, () -> repositories.reader().list(OWNER, query));
  }

  private void trash(String name, Optional<SearchText> text, boolean oldestFirst) {
    TrashQuery query = new TrashQuery(text, TimeRange.ALWAYS, oldestFirst, new PageRequest(1, 5));
    queries.put(name, () -> repositories.reader().listTrash(OWNER, query));
  }
}
