package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.apache.ibatis.session.Configuration;

/** Memos as they are read, from the tables around {@code memos}. */
public final class SqlMemoReader implements MemoReader {

  private static final int MOST_IDS = 500;

  private final SqlSessions sessions;

  public SqlMemoReader(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(MemoReaderMapper.class);
  }

  @Override
  public Optional<MemoSheet> find(AccountId owner, MemoId id) {
    return mapper().find(owner, id).map(this::sheet);
  }

  @Override
  public List<MemoSheet> findAll(AccountId owner, Set<MemoId> ids) {
    MemoReaderMapper memos = mapper();
    if (ids.isEmpty()) {
      return List.of();
    }
    TextBytes.check(ids.size(), () -> memos.sizeOfAll(ids));
    return sheets(owner, memos.findAll(owner, ids));
  }

  @Override
  public Page<MemoSheet> list(AccountId owner, MemoQuery query) {
    MemoReaderMapper memos = mapper();
    ListFilter filter = ListFilter.of(owner, query);
    if (filter.hasText()) {
      return listMatches(memos, filter);
    }
    TextBytes.check(query.page().size(), () -> memos.sizeOfListed(filter));
    List<MemoRow> rows = ordered(memos.findListed(filter), RowOrder.of(query.order()));
    return page(owner, rows, query.page(), () -> count(memos, filter));
  }

  private Page<MemoSheet> listMatches(MemoReaderMapper memos, ListFilter filter) {
    MemoQuery query = filter.query();
    List<Match> matches = memos.findMatches(filter);
    if (matches.isEmpty()) {
      long total = total(0, query.page(), () -> memos.countListed(filter));
      return new Page<>(List.of(), total, query.page());
    }
    List<MemoId> ids = matches.stream().map(Match::id).toList();
    TextBytes.check(ids.size(), () -> memos.sizeOfAll(ids));
    List<MemoRow> rows = ordered(memos.findAll(filter.owner(), ids), RowOrder.of(query.order()));
    return new Page<>(sheets(filter.owner(), rows), matches.getFirst().total(), query.page());
  }

  @Override
  public Set<MemoId> findAdmitted(AccountId owner, Set<MemoId> ids, MemoFilter filter) {
    MemoReaderMapper memos = mapper();
    Admission admission = new Admission(owner, filter);
    List<MemoId> asked = List.copyOf(ids);
    Set<MemoId> admitted = new HashSet<>();
    for (int from = 0; from < asked.size(); from += MOST_IDS) {
      List<MemoId> some = asked.subList(from, Math.min(from + MOST_IDS, asked.size()));
      admitted.addAll(memos.findAdmitted(some, admission));
    }
    return admitted;
  }

  @Override
  public long count(AccountId owner) {
    return mapper().countAll(owner).live();
  }

  @Override
  public List<MemoId> listIds(AccountId owner) {
    return mapper().listIds(owner);
  }

  @Override
  public Page<MemoSheet> listTrash(AccountId owner, TrashQuery query) {
    MemoReaderMapper memos = mapper();
    TrashFilter filter = new TrashFilter(owner, query);
    TextBytes.check(query.page().size(), () -> memos.sizeOfTrashed(filter));
    List<MemoRow> rows = ordered(memos.findTrashed(filter), RowOrder.ofTrash(query.oldestFirst()));
    LongSupplier count =
        () -> filter.isCounted() ? memos.countAll(owner).trashed() : memos.countTrashed(filter);
    return new Page<>(
        new MemoSheets(memos).withoutRelations(rows),
        total(rows.size(), query.page(), count),
        query.page());
  }

  @Override
  public Page<MemoSheet> listBacklinks(AccountId owner, MemoId target, PageRequest page) {
    MemoReaderMapper memos = mapper();
    TextBytes.check(page.size(), () -> memos.sizeOfBacklinks(owner, target, page));
    List<MemoRow> rows = ordered(memos.findBacklinks(owner, target, page), RowOrder.NEWEST_FIRST);
    return page(owner, rows, page, () -> memos.countBacklinks(owner, target));
  }

  @Override
  public List<MemoSheet> findPointingAt(AccountId owner, Set<MemoId> targets, int most) {
    MemoReaderMapper memos = mapper();
    List<MemoId> pointing =
        targets.isEmpty() ? List.of() : memos.findPointing(owner, targets, most);
    if (pointing.isEmpty()) {
      return List.of();
    }
    TextBytes.check(pointing.size(), () -> memos.sizeOfAll(pointing));
    return sheets(owner, ordered(memos.findAll(owner, pointing), RowOrder.NEWEST_FIRST));
  }

  @Override
  public List<MemoSheet> findLater(AccountId owner, MemoOrder.By by, Instant than, int most) {
    MemoReaderMapper memos = mapper();
    TextBytes.check(most, () -> memos.sizeOfLater(owner, by, than, most));
    List<MemoRow> rows = memos.findLater(owner, by, than, most);
    return sheets(owner, ordered(rows, RowOrder.of(new MemoOrder(by, true))));
  }

  @Override
  public Optional<MemoSheet> findPublic(MemoId id) {
    return mapper().findPublic(id).map(this::sheet);
  }

  @Override
  public Optional<MemoSheet> findRandomPublic(AccountId owner, RandomGenerator dice) {
    MemoReaderMapper memos = mapper();
    long count = memos.countAll(owner).livePublic();
    if (count == 0) {
      return Optional.empty();
    }
    PageRequest one = new PageRequest((int) dice.nextLong(1, count + 1), 1);
    MemoQuery query = MemoQuery.ofPublic(MemoOrder.NEWEST_FIRST, one);
    return memos.findListed(ListFilter.of(owner, query)).stream().findFirst().map(this::sheet);
  }

  private static long count(MemoReaderMapper memos, ListFilter filter) {
    if (filter.isUsageOfOneTag()) {
      return memos.usage(filter.owner(), filter.firstTag()).orElse(0);
    }
    if (!filter.isCounted()) {
      return memos.countListed(filter);
    }
    Counts counts =
        filter.isInAnyCategory()
            ? memos.countAll(filter.owner())
            : memos.countInCategory(filter.owner(), filter.categoryKey());
    return filter.isOnlyPublic() ? counts.livePublic() : counts.live();
  }

  private Page<MemoSheet> page(
      AccountId owner, List<MemoRow> rows, PageRequest page, LongSupplier count) {
    long total = total(rows.size(), page, count);
    return new Page<>(sheets(owner, rows), total, page);
  }

  /** A page that is not full, and not behind the end, tells by itself how many there are. */
  private static long total(int found, PageRequest page, LongSupplier count) {
    boolean isTheLast = found < page.size() && (found > 0 || page.offset() == 0);
    return isTheLast ? page.offset() + found : count.getAsLong();
  }

  private static List<MemoRow> ordered(List<MemoRow> rows, Comparator<MemoRow> order) {
    rows.sort(order);
    return rows;
  }

  private MemoSheet sheet(MemoRow row) {
    return sheets(row.owner(), List.of(row)).getFirst();
  }

  private List<MemoSheet> sheets(AccountId owner, List<MemoRow> rows) {
    return new MemoSheets(mapper()).of(owner, rows);
  }

  private MemoReaderMapper mapper() {
    return sessions.reading(MemoReaderMapper.class);
  }
}
