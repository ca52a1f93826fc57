package dev.aimo.application.archive;

import dev.aimo.application.attachment.FileIntake;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Brings the memos of an archive into an account, beside what is there. They come in batches, and
 * each batch is stored whole or not at all: an import that breaks off leaves an account that is in
 * order, and the same import again finishes it, because memos that are there already are skipped.
 */
public final class ImportUseCases {

  private final UnitOfWork unit;
  private final ImportStores stores;
  private final FileIntake intake;
  private final Archives archives;
  private final Turns turns;
  private final Ids ids;
  private final InstantSource clock;

  public ImportUseCases(
      UnitOfWork unit,
      ImportStores stores,
      FileIntake intake,
      Archives archives,
      Turns turns,
      Ids ids,
      InstantSource clock) {
    this.unit = unit;
    this.stores = stores;
    this.intake = intake;
    this.archives = archives;
    this.turns = turns;
    this.ids = ids;
    this.clock = clock;
  }

  public ImportReport run(Actor actor, Path archive) {
    try (Turns.Turn _ = turns.take(actor.account());
        Archives.Reader reader = archives.read(archive)) {
      return new ImportRun(actor, unit, stores, intake, ids, clock.instant()).run(reader);
    }
  }
}
