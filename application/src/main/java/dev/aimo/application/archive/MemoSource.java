package dev.aimo.application.archive;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.archive.ArchivedAttachment;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The memos of an account, a few at a time. Each is as it was when its turn came; one that was
 * deleted before is left out.
 */
final class MemoSource {

  /** Fewer where these are too much at once. */
  private static final int AT_ONCE = 50;

  private final UnitOfWork unit;
  private final MemoReader reader;
  private final CategoryRepository categories;
  private final BlobStore blobs;
  private final AccountId owner;
  private final List<MemoId> ids;

  private record Batch(Map<MemoId, MemoSheet> sheets, Map<CategoryId, CategoryName> categories) {}

  MemoSource(
      UnitOfWork unit,
      MemoReader reader,
      CategoryRepository categories,
      BlobStore blobs,
      AccountId owner,
      List<MemoId> ids) {
    this.unit = unit;
    this.reader = reader;
    this.categories = categories;
    this.blobs = blobs;
    this.owner = owner;
    this.ids = ids;
  }

  /** Each memo with the way to the bytes of its attachments. */
  void forEach(BiConsumer<ArchivedMemo, Function<AttachmentId, Optional<Blob>>> consumer) {
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      forEach(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), consumer);
    }
  }

  private void forEach(
      List<MemoId> some,
      BiConsumer<ArchivedMemo, Function<AttachmentId, Optional<Blob>>> consumer) {
    Batch batch;
    try {
      batch = unit.read(() -> batch(some));
    } catch (TooLarge e) {
      if (some.size() == 1) {
        throw e;
      }
      int middle = some.size() / 2;
      forEach(some.subList(0, middle), consumer);
      forEach(some.subList(middle, some.size()), consumer);
      return;
    }
    for (MemoId id : some) {
      MemoSheet sheet = batch.sheets().get(id);
      if (sheet != null) {
        consumer.accept(archived(sheet, batch.categories()), files(sheet));
      }
    }
  }

  private Batch batch(List<MemoId> some) {
    return new Batch(
        reader.findAll(owner, new HashSet<>(some)).stream()
            .collect(Collectors.toMap(sheet -> sheet.memo().id(), Function.identity())),
        categories.findAll(owner).stream().collect(Collectors.toMap(Category::id, Category::name)));
  }

  private Function<AttachmentId, Optional<Blob>> files(MemoSheet sheet) {
    Map<AttachmentId, Attachment> attached =
        sheet.attachments().stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity(), (first, _) -> first));
    return id ->
        Optional.ofNullable(attached.get(id))
            .flatMap(found -> blobs.open(found.place(), found.key(), ByteRange.ALL));
  }

  private static ArchivedMemo archived(MemoSheet sheet, Map<CategoryId, CategoryName> categories) {
    Memo memo = sheet.memo();
    return new ArchivedMemo(
        memo.id(),
        memo.text(),
        memo.type(),
        memo.source(),
        memo.category().flatMap(id -> Optional.ofNullable(categories.get(id))),
        memo.isPublic(),
        sheet.tags().stream().map(Tag::name).toList(),
        sheet.attachments().stream().map(ArchivedAttachment::of).toList(),
        sheet.relations().stream().map(related -> related.memo().id()).toList(),
        memo.createdAt(),
        memo.updatedAt());
  }
}
