package dev.aimo.application.archive;

import dev.aimo.application.attachment.FileIntake;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Problem;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One import, from its first batch to its last. */
final class ImportRun {

  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_TEXT_AT_ONCE = 4 * 1024 * 1024;
  private static final int MOST_TAGS_AT_ONCE = 1_000;

  private final UnitOfWork unit;
  private final MemoRepository memos;
  private final AccountId owner;
  private final Findings findings = new Findings();
  private final MemoPlaces places;
  private final Labels labels;
  private final FileImport files;
  private final RelationImport relations;
  private final Map<String, ArchiveEntry.Intact> batch = new LinkedHashMap<>();
  private int textInBatch;
  private int tagsInBatch;

  ImportRun(
      Actor actor, UnitOfWork unit, ImportStores stores, FileIntake intake, Ids ids, Instant now) {
    this.unit = unit;
    this.memos = stores.memos();
    this.owner = actor.account();
    this.places = new MemoPlaces(stores, ids, owner);
    this.labels = new Labels(stores, ids, owner, now);
    this.files = new FileImport(actor, unit, stores.attachments(), intake, findings);
    this.relations = new RelationImport(stores, owner);
  }

  ImportReport run(Archives.Reader archive) {
    unit.write(() -> {
      labels.store(archive.manifest());
      return owner;
    });
    for (Optional<ArchiveEntry> next = archive.next(); next.isPresent(); next = archive.next()) {
      switch (next.get()) {
        case ArchiveEntry.Intact intact -> collect(intact);
        case ArchiveEntry.Damaged(Problem problem) -> findings.problem(problem);
      }
    }
    storeBatch();
    return findings.report();
  }

  private void collect(ArchiveEntry.Intact entry) {
    ArchivedMemo memo = entry.memo();
    if (relations.knows(memo.id()) || batch.containsKey(memo.id().value())) {
      findings.problem(new Problem(entry.name(), Reason.ARCHIVE_MALFORMED, "id"));
      return;
    }
    batch.put(memo.id().value(), entry);
    textInBatch += memo.text().value().length();
    tagsInBatch += memo.tags().size();
    if (batch.size() == MOST_AT_ONCE
        || textInBatch > MOST_TEXT_AT_ONCE
        || tagsInBatch > MOST_TAGS_AT_ONCE) {
      storeBatch();
    }
  }

  /** The bytes of attachments first, which no transaction waits for; then everything at once. */
  private void storeBatch() {
    List<ArchiveEntry.Intact> entries = List.copyOf(batch.values());
    batch.clear();
    textInBatch = 0;
    tagsInBatch = 0;
    if (entries.isEmpty()) {
      return;
    }
    List<Placed> placed = unit.write(() -> places.place(entries));
    files.store(placed);
    relations.expect(placed);
    unit.write(() -> {
      files.admit();
      add(placed.stream().filter(Placed::isNew).toList());
      relations.relate(placed);
      return owner;
    });
    relations.related(placed);
    findings.stored(placed, files.admitted());
  }

  private void add(List<Placed> fresh) {
    Labels.Known known = labels.of(fresh.stream().map(Placed::memo).toList());
    for (Placed placed : fresh) {
      memos.add(memo(placed, known), links(placed, known));
    }
  }

  private Memo memo(Placed placed, Labels.Known known) {
    ArchivedMemo archived = placed.memo();
    return Memo.create(
            placed.id(), owner, archived.text(), archived.createdAt(), archived.updatedAt())
        .withType(archived.type())
        .withSource(archived.source())
        .in(known.category(archived))
        .shared(archived.isPublic());
  }

  /** Relations follow when both of their ends are there. */
  private Links links(Placed placed, Labels.Known known) {
    return new Links(
        new Change.Set<>(known.tags(placed.memo())),
        new Change.Set<>(files.of(placed)),
        new Change.Keep<>());
  }
}
