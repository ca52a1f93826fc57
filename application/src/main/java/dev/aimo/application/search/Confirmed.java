package dev.aimo.application.search;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the database says about memos that an index named: only that is ever shown. */
final class Confirmed {

  private final UnitOfWork unit;
  private final MemoReader reader;

  Confirmed(UnitOfWork unit, MemoReader reader) {
    this.unit = unit;
    this.reader = reader;
  }

  /** Those that are there and that the filter admits, in the order given. */
  <T> List<T> admitted(AccountId owner, List<T> found, Function<T, MemoId> id, MemoFilter filter) {
    if (found.isEmpty()) {
      return List.of();
    }
    Set<MemoId> asked = found.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    Set<MemoId> admitted = unit.read(() -> reader.findAdmitted(owner, asked, filter));
    return found.stream().filter(one -> admitted.contains(id.apply(one))).toList();
  }

  /** By id; one that went since it was admitted is left out. */
  Map<MemoId, MemoSheet> sheets(AccountId owner, Collection<MemoId> memos) {
    return memos.isEmpty()
        ? Map.of()
        : unit.read(() -> reader.findAll(owner, Set.copyOf(memos))).stream()
            .collect(Collectors.toMap(sheet -> sheet.memo().id(), Function.identity()));
  }

  <T, R> List<R> shown(
      AccountId owner, List<T> found, Function<T, MemoId> id, Sheeted<T, R> shape) {
    Map<MemoId, MemoSheet> sheets = sheets(owner, found.stream().map(id).toList());
    return found.stream()
        .flatMap(one ->
            Optional.ofNullable(sheets.get(id.apply(one)))
                .map(sheet -> shape.of(one, sheet))
                .stream())
        .toList();
  }

  /** A finding with its memo. */
  interface Sheeted<T, R> {
    R of(T found, MemoSheet sheet);
  }
}
