package dev.aimo.application.archive;

import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.memo.MemoId;
import java.util.List;

/** A memo of an archive, the id it has or gets in the account, and whether it is new there. */
record Placed(ArchiveEntry.Intact entry, MemoId id, boolean isNew) {

  ArchivedMemo memo() {
    return entry.memo();
  }

  /** What others in the archive call it. */
  MemoId archivedId() {
    return memo().id();
  }

  List<MemoId> relations() {
    return memo().relations();
  }
}
