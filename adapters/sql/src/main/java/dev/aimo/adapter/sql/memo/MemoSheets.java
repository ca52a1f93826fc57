package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.tag.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts together what hangs on memos: one statement for each kind and all memos, and none for a kind
 * of which surely nothing is there.
 */
final class MemoSheets {

  /** Of one kind, on all memos of a page together. Databases bear no longer lists of ids either. */
  private static final int MOST_LINKS = 30_000;

  /** What a tag or an attachment takes up in an answer, about. */
  private static final int LINK_BYTES = 300;

  private final MemoReaderMapper reader;

  MemoSheets(MemoReaderMapper reader) {
    this.reader = reader;
  }

  /** In the order of the rows, which are all of that owner. */
  List<MemoSheet> of(AccountId owner, List<MemoRow> rows) {
    Map<MemoId, List<MemoId>> targets =
        Linked.byMemo(asked(rows, MemoRow::hasRelations, reader::findRelations));
    Map<MemoId, MemoRow> all = new HashMap<>();
    rows.forEach(row -> all.put(row.id(), row));
    findOthers(owner, targets.values(), all.keySet()).forEach(row -> all.put(row.id(), row));
    Function<MemoRow, MemoSheet> alone = alone(all.values());
    checkRelated(targets.values(), all.values().stream().map(alone).toList());

    List<MemoSheet> sheets = new ArrayList<>(rows.size());
    for (MemoRow row : rows) {
      sheets.add(related(alone.apply(row), targets.getOrDefault(row.id(), List.of()), all, alone));
    }
    return sheets;
  }

  List<MemoSheet> withoutRelations(List<MemoRow> rows) {
    return rows.stream().map(alone(rows)).toList();
  }

  /** Makes sheets of these rows that have everything but relations. */
  private Function<MemoRow, MemoSheet> alone(Collection<MemoRow> rows) {
    Map<MemoId, List<Tag>> tags = Linked.byMemo(asked(rows, MemoRow::hasTags, reader::findTags));
    Map<MemoId, List<Attachment>> attachments =
        Linked.byMemo(asked(rows, MemoRow::hasAttachments, reader::findAttachments));
    return row ->
        new MemoSheet(
            row.memo(),
            tags.getOrDefault(row.id(), List.of()),
            attachments.getOrDefault(row.id(), List.of()),
            List.of());
  }

  private static MemoSheet related(
      MemoSheet sheet,
      List<MemoId> targets,
      Map<MemoId, MemoRow> all,
      Function<MemoRow, MemoSheet> alone) {
    if (targets.isEmpty()) {
      return sheet;
    }
    List<MemoSheet> relations =
        targets.stream().map(all::get).filter(Objects::nonNull).map(alone).toList();
    return new MemoSheet(sheet.memo(), sheet.tags(), sheet.attachments(), relations);
  }

  /** A memo that several on the page point at is answered with each of them, text and all. */
  private static void checkRelated(Collection<List<MemoId>> targets, List<MemoSheet> sheets) {
    Map<MemoId, Long> times =
        targets.stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    TextBytes.check(
        targets.stream().mapToInt(List::size).sum(),
        () ->
            sheets.stream()
                .mapToLong(sheet -> times.getOrDefault(sheet.memo().id(), 0L) * bytes(sheet))
                .sum());
  }

  private static long bytes(MemoSheet sheet) {
    return sheet.memo().text().value().getBytes(StandardCharsets.UTF_8).length
        + LINK_BYTES * (1L + sheet.tags().size() + sheet.attachments().size());
  }

  private List<MemoRow> findOthers(
      AccountId owner, Collection<List<MemoId>> targets, Set<MemoId> known) {
    Set<MemoId> others =
        targets.stream()
            .flatMap(List::stream)
            .filter(id -> !known.contains(id))
            .collect(Collectors.toSet());
    if (others.isEmpty()) {
      return List.of();
    }
    TextBytes.check(others.size(), () -> reader.sizeOfAll(others));
    return reader.findAll(owner, others);
  }

  private interface Find<L> {
    List<L> find(Collection<MemoId> memos, int most);
  }

  private static <L> List<L> asked(
      Collection<MemoRow> rows, Predicate<MemoRow> mayHave, Find<L> find) {
    List<MemoId> ids = rows.stream().filter(mayHave).map(MemoRow::id).toList();
    List<L> found = ids.isEmpty() ? List.of() : find.find(ids, MOST_LINKS + 1);
    if (found.size() > MOST_LINKS) {
      throw new TooLarge(Reason.PAGE_TOO_LARGE);
    }
    return found;
  }
}
