package dev.aimo.adapter.sql.index;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.Configuration;

/**
 * Memos for the indexes, from the tables around {@code memos}. How large the texts are is asked
 * first, and only so many are read as fit into a bound.
 */
public final class SqlIndexFeed implements IndexFeed {

  private static final long MOST_BYTES = 8L * 1024 * 1024;

  private final SqlSessions sessions;

  public SqlIndexFeed(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(IndexFeedMapper.class);
  }

  @Override
  public Batch findAll(Set<MemoId> memos) {
    IndexFeedMapper feed = mapper();
    List<MemoId> ordered = memos.stream().sorted(Comparator.comparing(MemoId::value)).toList();
    List<SizedMemo> sizes = new ArrayList<>();
    Parts.of(ordered).forEach(some -> sizes.addAll(feed.findSizes(some)));
    List<MemoId> fitting = fitting(sizes);
    Set<MemoId> left =
        sizes.stream().map(SizedMemo::memo).collect(Collectors.toCollection(HashSet::new));
    fitting.forEach(left::remove);
    return new Batch(entries(fitting), left);
  }

  @Override
  public List<MemoEntry> findAfter(String memo, int most) {
    List<MemoId> fitting = fitting(mapper().findSizesAfter(memo, most));
    Map<MemoId, MemoEntry> entries =
        entries(fitting).stream().collect(Collectors.toMap(MemoEntry::memo, entry -> entry));
    return fitting.stream().map(entries::get).filter(Objects::nonNull).toList();
  }

  @Override
  public long count() {
    return mapper().count();
  }

  @Override
  public long countAfter(String memo) {
    return mapper().countAfter(memo);
  }

  /** The first of them, as many as are not too much together; one of any size. */
  private static List<MemoId> fitting(List<SizedMemo> sizes) {
    List<MemoId> fitting = new ArrayList<>();
    long bytes = 0;
    for (SizedMemo sized : sizes) {
      bytes += sized.bytes();
      if (bytes > MOST_BYTES && !fitting.isEmpty()) {
        break;
      }
      fitting.add(sized.memo());
    }
    return fitting;
  }

  private List<MemoEntry> entries(List<MemoId> memos) {
    List<MemoEntry> entries = new ArrayList<>(memos.size());
    for (List<MemoId> some : Parts.of(memos)) {
      List<FeedRow> rows = mapper().findAll(some);
      Map<MemoId, Set<TagId>> tags = tags(rows);
      Map<MemoId, List<AttachmentId>> pictures = pictures(rows);
      rows.forEach(row ->
          entries.add(
              row.with(
                  tags.getOrDefault(row.memo(), Set.of()),
                  pictures.getOrDefault(row.memo(), List.of()))));
    }
    return entries;
  }

  private Map<MemoId, Set<TagId>> tags(List<FeedRow> rows) {
    List<MemoId> carriers = rows.stream().filter(FeedRow::hasTags).map(FeedRow::memo).toList();
    List<CarriedTag> tags = carriers.isEmpty() ? List.of() : mapper().findTags(carriers);
    return tags.stream()
        .collect(
            Collectors.groupingBy(
                CarriedTag::memo, Collectors.mapping(CarriedTag::tag, Collectors.toSet())));
  }

  private Map<MemoId, List<AttachmentId>> pictures(List<FeedRow> rows) {
    List<MemoId> bearers =
        rows.stream().filter(FeedRow::hasAttachments).map(FeedRow::memo).toList();
    List<ShownPicture> pictures = bearers.isEmpty() ? List.of() : mapper().findPictures(bearers);
    return pictures.stream()
        .sorted(Comparator.comparingInt(ShownPicture::position))
        .collect(
            Collectors.groupingBy(
                ShownPicture::memo,
                Collectors.mapping(ShownPicture::picture, Collectors.toList())));
  }

  private IndexFeedMapper mapper() {
    return sessions.reading(IndexFeedMapper.class);
  }
}
