package dev.aimo.application.archive;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.memo.MemoSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The relations of an archive. One is set as soon as both of its ends are there, in the write that
 * brings the second: however an import ends, what is in the account is related. Between two memos
 * that were there before, nothing is changed.
 */
final class RelationImport {

  /** More than fits a memory is no archive of a person's notes. */
  private static final int MOST_WAITING = 1_000_000;

  private final MemoRepository memos;
  private final MemoReader reader;
  private final AccountId owner;

  /** Every memo so far: what the archive calls it, and what the account does. */
  private final Map<MemoId, MemoId> landed = new HashMap<>();

  private final Set<MemoId> fresh = new HashSet<>();

  /** Memos that point at one that has not come yet. */
  private final Map<MemoId, List<Origin>> waiting = new HashMap<>();

  private int waitingCount;

  /** A memo that points at others, by what the archive calls them. */
  private record Origin(MemoId id, boolean isNew, List<MemoId> targets) {}

  RelationImport(ImportStores stores, AccountId owner) {
    this.memos = stores.memos();
    this.reader = stores.reader();
    this.owner = owner;
  }

  /** Whether a memo of this name came before. */
  boolean knows(MemoId archived) {
    return landed.containsKey(archived);
  }

  /** Takes notice of memos that are about to be stored. */
  void expect(List<Placed> batch) {
    for (Placed placed : batch) {
      landed.put(placed.archivedId(), placed.id());
      if (placed.isNew()) {
        fresh.add(placed.archivedId());
      }
    }
    if (landed.size() > MOST_WAITING) {
      throw new TooLarge(Reason.ARCHIVE_TOO_LARGE);
    }
  }

  /** Relates what the batch brought. Works inside the write that stored it. */
  void relate(List<Placed> batch) {
    Map<MemoId, Origin> origins = new LinkedHashMap<>();
    for (Placed placed : batch) {
      if (!placed.relations().isEmpty()) {
        origins.put(placed.id(), origin(placed));
      }
      waiting
          .getOrDefault(placed.archivedId(), List.of())
          .forEach(origin -> origins.put(origin.id(), origin));
    }
    origins.values().forEach(this::relate);
  }

  /** To be called when that write is done. */
  void related(List<Placed> batch) {
    for (Placed placed : batch) {
      List<Origin> served = waiting.remove(placed.archivedId());
      waitingCount -= served == null ? 0 : served.size();
      Origin origin = origin(placed);
      for (MemoId target : placed.relations()) {
        if (!landed.containsKey(target)) {
          waiting.computeIfAbsent(target, _ -> new ArrayList<>(1)).add(origin);
          waitingCount++;
        }
      }
    }
    if (waitingCount > MOST_WAITING) {
      throw new TooLarge(Reason.ARCHIVE_TOO_LARGE);
    }
  }

  private static Origin origin(Placed placed) {
    return new Origin(placed.id(), placed.isNew(), placed.relations());
  }

  private void relate(Origin origin) {
    Optional<List<MemoId>> targets = origin.isNew() ? allOf(origin) : withNewOf(origin);
    targets.ifPresent(wanted ->
        memos
            .findForChange(owner, origin.id())
            .filter(Memo::isLive)
            .ifPresent(memo -> memos.save(memo, onlyRelations(wanted))));
  }

  /** A target that has not come yet may be there all the same; if not, it is left out. */
  private Optional<List<MemoId>> allOf(Origin origin) {
    return Optional.of(
        origin.targets().stream()
            .map(target -> landed.getOrDefault(target, target))
            .distinct()
            .toList());
  }

  /**
   * What a memo that was there before points at, with what came now: as the archive orders them,
   * and then those that the archive does not know.
   */
  private Optional<List<MemoId>> withNewOf(Origin origin) {
    if (origin.targets().stream().noneMatch(fresh::contains)) {
      return Optional.empty();
    }
    return reader
        .find(owner, origin.id())
        .map(sheet -> {
          Set<MemoId> before = new LinkedHashSet<>(ids(sheet));
          Set<MemoId> all = new LinkedHashSet<>();
          for (MemoId target : origin.targets()) {
            MemoId id = landed.getOrDefault(target, target);
            if (fresh.contains(target) || before.contains(id)) {
              all.add(id);
            }
          }
          all.addAll(before);
          return List.copyOf(all);
        });
  }

  private static List<MemoId> ids(MemoSheet sheet) {
    return sheet.relations().stream().map(related -> related.memo().id()).toList();
  }

  private static Links onlyRelations(List<MemoId> targets) {
    return new Links(new Change.Keep<>(), new Change.Keep<>(), new Change.Set<>(targets));
  }
}
