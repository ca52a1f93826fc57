package dev.aimo.adapter.archive;

import dev.aimo.domain.archive.ArchivedAttachment;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.TagName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A memo as named values, the same in both formats but for its text and the files. */
final class MemoForm {

  /** As many as the interface takes. */
  private static final int MOST = 1_000;

  private static final int LONGEST_ID = 191;

  private MemoForm() {}

  /** Everything but the text. The files are where the bytes of attachments are, if anywhere. */
  static Map<String, @Nullable Object> write(
      ArchivedMemo memo, Function<AttachmentId, Optional<String>> files) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put(Names.ID, memo.id().value());
    form.put(Names.CREATED_AT, memo.createdAt().toString());
    form.put(Names.UPDATED_AT, memo.updatedAt().toString());
    form.put(Names.TYPE, memo.type().value());
    form.put(Names.PUBLIC, memo.isPublic());
    memo.source().ifPresent(source -> form.put(Names.SOURCE, source.value()));
    memo.category().ifPresent(category -> form.put(Names.CATEGORY, category.value()));
    put(form, Names.TAGS, memo.tags().stream().map(TagName::value).toList());
    put(form, Names.RELATIONS, memo.relations().stream().map(MemoId::value).toList());
    put(
        form,
        Names.ATTACHMENTS,
        memo.attachments().stream()
            .map(attachment -> write(attachment, files.apply(attachment.id())))
            .toList());
    return form;
  }

  /**
   * The memo that says this. Who writes archives by hand may leave out almost everything: a memo
   * without an id is called by where it is found, and one without times is from then.
   */
  static ArchivedMemo read(Fields form, String text, String place, Instant otherwise) {
    Instant createdAt = form.time(Names.CREATED_AT).orElse(otherwise);
    String id =
        form.text(Names.ID).orElse(place.substring(Math.max(0, place.length() - LONGEST_ID)));
    return new ArchivedMemo(
        new MemoId(id),
        new MemoText(text),
        form.text(Names.TYPE, MemoType::new).orElse(MemoType.TEXT),
        form.text(Names.SOURCE, Source::new),
        form.text(Names.CATEGORY, CategoryName::new),
        form.truth(Names.PUBLIC),
        form.texts(Names.TAGS, MOST, TagName::new),
        form.maps(Names.ATTACHMENTS, MOST).stream()
            .map(attachment -> attachment(attachment, createdAt))
            .toList(),
        form.texts(Names.RELATIONS, MOST, MemoId::new),
        createdAt,
        form.time(Names.UPDATED_AT).orElse(createdAt));
  }

  /** Where the archive has the bytes of the memo's attachments. */
  static Map<AttachmentId, String> files(Fields form) {
    Map<AttachmentId, String> files = new LinkedHashMap<>();
    form.maps(Names.ATTACHMENTS, MOST)
        .forEach(attachment ->
            attachment.text(Names.FILE).ifPresent(file -> files.put(id(attachment), file)));
    return files;
  }

  private static Map<String, @Nullable Object> write(
      ArchivedAttachment attachment, Optional<String> file) {
    Map<String, @Nullable Object> form = new LinkedHashMap<>();
    form.put(Names.ID, attachment.id().value());
    form.put(Names.NAME, attachment.name().value());
    form.put(Names.TYPE, attachment.type().value());
    form.put(Names.SIZE, attachment.size());
    form.put(Names.CREATED_AT, attachment.createdAt().toString());
    if (!attachment.properties().isEmpty()) {
      form.put(Names.PROPERTIES, attachment.properties().values());
    }
    file.ifPresent(path -> form.put(Names.FILE, path));
    return form;
  }

  private static ArchivedAttachment attachment(Fields form, Instant otherwise) {
    AttachmentId id = id(form);
    return new ArchivedAttachment(
        id,
        FileName.of(form.text(Names.NAME).orElse(id.value())),
        MediaType.declared(form.text(Names.TYPE).orElse("")),
        form.number(Names.SIZE).orElse(0L),
        form.map(Names.PROPERTIES).map(MemoForm::properties).orElse(Properties.NONE),
        form.time(Names.CREATED_AT).orElse(otherwise));
  }

  /** Without an id, the file is name enough: the same file is the same attachment. */
  private static AttachmentId id(Fields form) {
    String id = form.text(Names.ID).orElseGet(() -> form.required(Names.FILE));
    return new AttachmentId(id.substring(Math.max(0, id.length() - LONGEST_ID)));
  }

  private static Properties properties(Fields form) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    form.values().forEach((name, value) -> values.put(String.valueOf(name), value));
    return new Properties(values);
  }

  private static void put(Map<String, @Nullable Object> form, String name, List<?> values) {
    if (!values.isEmpty()) {
      form.put(name, values);
    }
  }
}
