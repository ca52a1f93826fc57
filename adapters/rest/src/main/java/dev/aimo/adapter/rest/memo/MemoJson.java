package dev.aimo.adapter.rest.memo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.attachment.AttachmentJson;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.tag.TagJson;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A memo with all that hangs on it; related memos come without their own relations. */
public record MemoJson(
    String memoId,
    String uid,
    String content,
    String type,
    Optional<String> categoryId,
    List<AttachmentJson> attachments,
    List<String> tagIds,
    List<TagJson> tags,
    boolean isPublic,
    long createdAt,
    long updatedAt,
    Optional<String> source,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MemoJson> relations,
    int version,
    Optional<Long> deletedAt) {

  public static MemoJson of(MemoSheet sheet, AttachmentUrls urls) {
    List<MemoJson> relations =
        sheet.relations().stream().map(related -> of(related, List.of(), urls)).toList();
    return of(sheet, relations, urls);
  }

  /** As it is shown where relations do not count: in the trash, and among what was found. */
  public static MemoJson withoutRelations(MemoSheet sheet, AttachmentUrls urls) {
    return of(sheet, List.of(), urls);
  }

  private static MemoJson of(MemoSheet sheet, List<MemoJson> relations, AttachmentUrls urls) {
    Memo memo = sheet.memo();
    return new MemoJson(
        memo.id().value(),
        memo.owner().value(),
        memo.text().value(),
        memo.type().value(),
        memo.category().map(CategoryId::value),
        sheet.attachments().stream().map(file -> AttachmentJson.of(file, urls)).toList(),
        sheet.tags().stream().map(Tag::id).map(id -> id.value()).toList(),
        sheet.tags().stream().map(TagJson::of).toList(),
        memo.isPublic(),
        memo.createdAt().toEpochMilli(),
        memo.updatedAt().toEpochMilli(),
        memo.source().map(Source::value),
        relations,
        memo.version(),
        memo.trashedAt().map(Instant::toEpochMilli));
  }
}
