package dev.aimo.adapter.rest.memo;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.application.memo.CategoryChoice;
import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.application.memo.TagChoice;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** What bodies say about memos. */
record MemoFields(Fields fields) {

  private static final String TAGS = "tags";
  private static final String TAG_IDS = "tagIds";
  private static final String ATTACHMENTS = "attachments";
  private static final String RELATIONS = "relationIds";

  /** A new memo; a category that can not be is left out, as one that is not there. */
  WriteMemo written() {
    return written(
        fields
            .changeOfId("categoryId", CategoryId::new)
            .of(Optional.empty())
            .map(CategoryChoice.Known::new));
  }

  /** As {@link #written()}, but a category may be given by name, which counts more. */
  WriteMemo writtenByProgram() {
    Optional<CategoryChoice> named =
        telling("category").map(name -> new CategoryChoice.Named(new CategoryName(name)));
    return named.isPresent() ? written(named) : written();
  }

  ReviseMemo revised(OptionalInt version) {
    return new ReviseMemo(
        content(),
        change("type", MemoType::new),
        change("source", Source::new),
        fields.changeOfId("categoryId", CategoryId::new),
        fields.flag("isPublic"),
        tags(),
        set(fields.ids(ATTACHMENTS, AttachmentId::new)),
        set(fields.ids(RELATIONS, MemoId::new)),
        version);
  }

  /** All tags that the memo shall carry; none when the body names none. */
  TagChoice onlyTags() {
    Optional<List<String>> names = fields.strictTexts(TAGS, Reason.TAGS_NOT_A_LIST);
    Optional<List<String>> ids = fields.strictTexts(TAG_IDS, Reason.TAG_IDS_NOT_A_LIST);
    return ids.flatMap(_ -> knownTags())
        .orElseGet(() -> new TagChoice.Named(tagNames(names.orElse(List.of()))));
  }

  private WriteMemo written(Optional<CategoryChoice> category) {
    return new WriteMemo(
        content(),
        telling("type").map(MemoType::new).orElse(MemoType.TEXT),
        telling("source").map(Source::new),
        category,
        fields.flag("isPublic").orElse(false),
        tags().of(Optional.empty()).orElseGet(() -> new TagChoice.Known(List.of())),
        fields.ids(ATTACHMENTS, AttachmentId::new).orElse(List.of()),
        fields.ids(RELATIONS, MemoId::new).orElse(List.of()),
        fields.time("createdAt"),
        fields.time("updatedAt"));
  }

  private MemoText content() {
    return new MemoText(fields.text("content").orElse(""));
  }

  /** Ids count more than names, unless there are none. */
  private Change<TagChoice> tags() {
    Optional<TagChoice> named =
        fields.texts(TAGS).map(names -> new TagChoice.Named(tagNames(names)));
    Optional<TagChoice> none = fields.texts(TAG_IDS).map(_ -> new TagChoice.Known(List.of()));
    return set(knownTags().or(() -> named).or(() -> none));
  }

  private Optional<TagChoice> knownTags() {
    return fields.ids(TAG_IDS, TagId::new).filter(ids -> !ids.isEmpty()).map(TagChoice.Known::new);
  }

  private static List<TagName> tagNames(List<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).map(TagName::new).toList();
  }

  /** As the body says; a blank text says that there shall be none. */
  private <T> Change<T> change(String name, Function<String, ? extends T> read) {
    return switch (fields.<String>change(name, text -> text)) {
      case Change.Set<String>(String text) when text.isBlank() -> new Change.Clear<>();
      case Change<String> other -> other.map(read);
    };
  }

  private static <T> Change<T> set(Optional<T> value) {
    return value.<Change<T>>map(Change.Set::new).orElseGet(Change.Keep::new);
  }

  /** A text that says something. */
  private Optional<String> telling(String name) {
    return fields.text(name).filter(text -> !text.isBlank());
  }
}
