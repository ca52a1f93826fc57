package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
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
    checkRelated(targets.values(), all.values());

    Function<MemoRow, MemoSheet> alone = alone(all.values());
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
  private static void checkRelated(Collection<List<MemoId>> targets, Collection<MemoRow> rows) {
    Map<MemoId, Long> times =
        targets.stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    TextBytes.check(
        targets.stream().mapToInt(List::size).sum(),
        () -> rows.stream().mapToLong(row -> times.getOrDefault(row.id(), 0L) * bytes(row)).sum());
  }

  private static long bytes(MemoRow row) {
    return row.text().value().getBytes(StandardCharsets.UTF_8).length;
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

  private static <L> List<L> asked(
      Collection<MemoRow> rows,
      Predicate<MemoRow> mayHave,
      Function<Collection<MemoId>, List<L>> find) {
    List<MemoId> ids = rows.stream().filter(mayHave).map(MemoRow::id).toList();
    return ids.isEmpty() ? List.of() : find.apply(ids);
  }
}
