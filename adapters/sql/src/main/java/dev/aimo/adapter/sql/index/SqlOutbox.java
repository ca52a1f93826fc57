package dev.aimo.adapter.sql.index;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.text.StorableText;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in the table {@code index_outbox}. Tasks are changed by their numbers, upwards, and
 * never by conditions that other tasks might meet: so whoever stores a memo waits for nobody here.
 */
public final class SqlOutbox implements Outbox {

  private static final Instant BEFORE_ALL = Instant.EPOCH.minusMillis(1);
  private static final int LEAST_ORDERED = 2_000;
  private static final int MOST_LEFT = 50_000;
  private static final int MOST_TROUBLES = 20;
  private static final int LONGEST_REASON = 1_000;

  /** Of a memo that is not there. No account has such an id. */
  private static final AccountId NOBODY = new AccountId("-");

  private final SqlSessions sessions;

  public SqlOutbox(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(OutboxMapper.class);
  }

  /**
   * What nobody tried yet is due at no time, so the index has it by number. Of the others many may
   * have become due at once; those for the longest time are put in order, however many are wanted.
   */
  @Override
  public List<IndexTask> findDue(Instant now, int most) {
    OutboxMapper tasks = reading();
    List<IndexTask> untried = tasks.findDue(BEFORE_ALL, Instant.EPOCH, most);
    List<IndexTask> others = tasks.findDue(Instant.EPOCH, now, Math.max(most, LEAST_ORDERED));
    return Stream.concat(untried.stream(), others.stream())
        .sorted(Comparator.comparingLong(IndexTask::number))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return reading().findNextDue();
  }

  @Override
  public void finish(List<IndexTask> tasks) {
    OutboxMapper outbox = writing();
    Map<MemoId, Long> lastNumbers =
        tasks.stream().collect(Collectors.toMap(IndexTask::memo, IndexTask::number, Math::max));
    NavigableSet<Long> numbers = numbers(tasks);
    if (numbers.isEmpty()) {
      return;
    }
    long last = numbers.last();
    for (List<MemoId> some : Parts.of(lastNumbers.keySet())) {
      outbox.findOlder(some, last).stream()
          .filter(older -> older.number() < lastNumbers.getOrDefault(older.memo(), 0L))
          .forEach(older -> numbers.add(older.number()));
    }
    Parts.of(numbers).forEach(outbox::delete);
  }

  @Override
  public void postpone(List<IndexTask> tasks, Instant until, String why) {
    OutboxMapper outbox = writing();
    Parts.of(numbers(tasks)).forEach(some -> outbox.postpone(some, until, reason(why)));
  }

  @Override
  public void fail(IndexTask task, Instant until, String why) {
    writing().fail(task.number(), until, reason(why), MOST_ATTEMPTS);
  }

  @Override
  public void add(Set<MemoId> memos, Instant now) {
    OutboxMapper outbox = writing();
    List<MemoId> ordered = memos.stream().sorted(Comparator.comparing(MemoId::value)).toList();
    for (List<MemoId> some : Parts.of(ordered)) {
      Map<MemoId, AccountId> owners = new HashMap<>();
      outbox.findOwned(some).forEach(owned -> owners.put(owned.memo(), owned.owner()));
      outbox.insertAll(
          some.stream()
              .map(memo -> new OwnedMemo(memo, owners.getOrDefault(memo, NOBODY)))
              .toList(),
          now);
    }
  }

  /**
   * In many small steps: a single one for all of a million would take longer than is waited for.
   */
  @Override
  public int retry(Optional<AccountId> owner, Instant now) {
    OutboxMapper outbox = writing();
    @Nullable AccountId one = owner.orElse(null);
    int memos = outbox.countLeft(one);
    List<Long> left = memos > 0 ? outbox.findLeft(one, MOST_LEFT) : List.of();
    while (!left.isEmpty()) {
      Parts.of(new TreeSet<>(left)).forEach(outbox::makeDue);
      left = outbox.findLeft(one, MOST_LEFT);
    }
    return memos;
  }

  @Override
  public Backlog backlog() {
    return backlogOf(null);
  }

  @Override
  public Backlog backlog(AccountId owner) {
    return backlogOf(owner);
  }

  private Backlog backlogOf(@Nullable AccountId owner) {
    OutboxMapper outbox = reading();
    BacklogCounts counts = outbox.count(owner);
    return new Backlog(
        counts.waiting(),
        Optional.ofNullable(counts.oldest()),
        counts.givenUp(),
        outbox.findTroubles(owner, MOST_TROUBLES));
  }

  private static NavigableSet<Long> numbers(List<IndexTask> tasks) {
    return tasks.stream().map(IndexTask::number).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String reason(String why) {
    String cut = why.substring(0, Math.min(why.length(), LONGEST_REASON));
    return StorableText.of(cut);
  }

  private OutboxMapper reading() {
    return sessions.reading(OutboxMapper.class);
  }

  private OutboxMapper writing() {
    return sessions.writing(OutboxMapper.class);
  }
}
