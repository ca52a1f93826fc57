package dev.aimo.application.archive;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.archive.Manifest.ArchivedCategory;
import dev.aimo.domain.archive.Manifest.ArchivedTag;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Takes all live memos of an account out, with everything that hangs on them. */
public final class ExportUseCases {

  private final UnitOfWork unit;
  private final MemoReader reader;
  private final CategoryRepository categories;
  private final TagRepository tags;
  private final BlobStore blobs;
  private final Archives archives;
  private final Turns turns;
  private final InstantSource clock;

  /** What an export begins with: what memos share, and which memos there are. */
  private record Beginning(Manifest manifest, List<MemoId> memos) {}

  public ExportUseCases(
      UnitOfWork unit,
      MemoReader reader,
      CategoryRepository categories,
      TagRepository tags,
      BlobStore blobs,
      Archives archives,
      Turns turns,
      InstantSource clock) {
    this.unit = unit;
    this.reader = reader;
    this.categories = categories;
    this.tags = tags;
    this.blobs = blobs;
    this.archives = archives;
    this.turns = turns;
    this.clock = clock;
  }

  /** An export that is ready to be written. Whoever got it closes it, written or not. */
  public Export begin(Actor actor, ArchiveFormat format) {
    Turns.Turn turn = turns.take(actor.account());
    try {
      Instant now = clock.instant();
      Beginning beginning = unit.read(() -> beginning(actor.account(), now));
      MemoSource source =
          new MemoSource(unit, reader, categories, blobs, actor.account(), beginning.memos());
      return new Export(
          now, out -> archives.write(format, beginning.manifest(), out), source, turn);
    } catch (RuntimeException | Error e) {
      turn.close();
      throw e;
    }
  }

  private Beginning beginning(AccountId owner, Instant now) {
    Manifest manifest =
        new Manifest(
            now,
            categories.findAll(owner).stream()
                .map(category -> new ArchivedCategory(category.name(), category.color()))
                .toList(),
            tags.findAll(owner).stream()
                .map(tag -> new ArchivedTag(tag.name(), tag.color()))
                .toList());
    return new Beginning(manifest, reader.listIds(owner));
  }
}
