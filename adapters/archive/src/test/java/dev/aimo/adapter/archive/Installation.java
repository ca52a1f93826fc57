package dev.aimo.adapter.archive;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.archive.Export;
import dev.aimo.application.archive.ExportUseCases;
import dev.aimo.application.archive.ImportReport;
import dev.aimo.application.archive.ImportStores;
import dev.aimo.application.archive.ImportUseCases;
import dev.aimo.application.archive.Turns;
import dev.aimo.application.attachment.FileIntake;
import dev.aimo.application.attachment.UploadFile;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.unit.UnitOfWork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Memos in memory, that leave in real files and come in from them. */
final class Installation {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");

  final MemoryAdapter memory = new MemoryAdapter();
  final Actor anna = new Actor(AccountId.next(memory.ids()));
  BlobStore blobs = memory.blobs();
  UnitOfWork unit = memory.unitOfWork();
  MemoReader reader = memory.memoReader();
  FileRules rules = new FileRules(Long.MAX_VALUE, 0, List.of());
  private final Turns turns = new Turns();

  /** A memo as its owner sees it, whatever the ids of its parts. */
  record View(
      String text,
      String type,
      String source,
      String category,
      boolean open,
      List<String> tags,
      List<String> attachments,
      List<String> relations,
      Instant createdAt,
      Instant updatedAt) {}

  ExportUseCases exports() {
    return new ExportUseCases(
        unit,
        reader,
        memory.categories(),
        memory.tags(),
        blobs,
        ArchiveAdapter.open().archives(),
        turns,
        InstantSource.fixed(NOW));
  }

  ImportUseCases imports() {
    return new ImportUseCases(
        unit,
        new ImportStores(
            memory.memos(),
            memory.memoReader(),
            memory.categories(),
            memory.tags(),
            memory.attachments()),
        intake(),
        ArchiveAdapter.open().archives(),
        turns,
        memory.ids(),
        InstantSource.fixed(NOW));
  }

  Path export(Actor actor, ArchiveFormat format, Path file) {
    try (Export export = exports().begin(actor, format);
        OutputStream out = Files.newOutputStream(file)) {
      export.writeTo(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportReport take(Actor actor, Path file) {
    return imports().run(actor, file);
  }

  Category category(String name, Optional<Color> color) {
    Category category =
        Category.create(
            CategoryId.next(memory.ids()), anna.account(), new CategoryName(name), color, NOW);
    return write(() -> {
      memory.categories().add(category);
      return category;
    });
  }

  Tag tag(String name, Optional<Color> color) {
    Tag tag = Tag.create(TagId.next(memory.ids()), anna.account(), new TagName(name), color, NOW);
    return write(() -> {
      memory.tags().addMissing(List.of(tag));
      return tag;
    });
  }

  Attachment attachment(String name, String type, String content, Properties properties) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    UploadFile file =
        new UploadFile(
            new FileName(name),
            new MediaType(type),
            new MediaType(type),
            Optional.of(SampleAccounts.NOON.plusMillis(bytes.length)),
            properties);
    Attachment attachment =
        intake().store(anna, file, new Blob(bytes.length, new ByteArrayInputStream(bytes)), 0);
    return write(() -> {
      intake().admit(attachment);
      return attachment;
    });
  }

  Memo memo(Memo memo, List<Tag> tags, List<Attachment> attachments, List<Memo> relations) {
    return write(() -> {
      memory
          .memos()
          .add(
              memo,
              new Links(
                  new Change.Set<>(tags.stream().map(Tag::id).toList()),
                  new Change.Set<>(attachments.stream().map(Attachment::id).toList()),
                  new Change.Set<>(relations.stream().map(Memo::id).toList())));
      return memo;
    });
  }

  void relate(Memo from, List<MemoId> to) {
    write(() -> {
      memory
          .memos()
          .save(from, new Links(new Change.Keep<>(), new Change.Keep<>(), new Change.Set<>(to)));
      return from;
    });
  }

  <T> T write(Supplier<T> work) {
    return memory.unitOfWork().write(work);
  }

  /** All live memos, oldest first. */
  List<View> views(Actor actor) {
    return memory
        .unitOfWork()
        .read(() -> {
          List<MemoId> ids = memory.memoReader().listIds(actor.account());
          Map<MemoId, MemoSheet> sheets = new HashMap<>();
          memory
              .memoReader()
              .findAll(actor.account(), new HashSet<>(ids))
              .forEach(sheet -> sheets.put(sheet.memo().id(), sheet));
          Map<CategoryId, String> categories =
              memory.categories().findAll(actor.account()).stream()
                  .collect(
                      Collectors.toMap(
                          Category::id, category -> category.name().value() + category.color()));
          return ids.stream()
              .map(id -> view(Objects.requireNonNull(sheets.get(id)), categories))
              .toList();
        });
  }

  private View view(MemoSheet sheet, Map<CategoryId, String> categories) {
    Memo memo = sheet.memo();
    return new View(
        memo.text().value(),
        memo.type().value(),
        memo.source().toString(),
        memo.category().map(id -> categories.getOrDefault(id, "?")).orElse("none"),
        memo.isPublic(),
        sheet.tags().stream().map(tag -> tag.name().value() + tag.color()).toList(),
        sheet.attachments().stream().map(this::view).toList(),
        sheet.relations().stream().map(related -> related.memo().text().value()).toList(),
        memo.createdAt(),
        memo.updatedAt());
  }

  private String view(Attachment attachment) {
    return "%s %s %d %s %s %s"
        .formatted(
            attachment.name().value(),
            attachment.type().value(),
            attachment.size(),
            attachment.properties().values(),
            attachment.createdAt(),
            content(attachment));
  }

  private String content(Attachment attachment) {
    Blob blob =
        memory.blobs().open(attachment.place(), attachment.key(), ByteRange.ALL).orElseThrow();
    try (var content = blob.content()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileIntake intake() {
    return new FileIntake(
        unit,
        memory.attachments(),
        memory.blobLedger(),
        blobs,
        memory.ids(),
        InstantSource.fixed(NOW),
        ZoneOffset.UTC,
        rules);
  }
}
