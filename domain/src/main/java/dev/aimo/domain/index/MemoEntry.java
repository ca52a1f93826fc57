package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.text.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A live memo as far as the indexes are concerned: what it says and shows, and what searches filter
 * by.
 *
 * @param pictures the live attachments that are pictures, in their order
 */
public record MemoEntry(
    MemoId memo,
    AccountId owner,
    MemoText text,
    Optional<CategoryId> category,
    Set<TagId> tags,
    boolean isPublic,
    Instant createdAt,
    List<AttachmentId> pictures) {

  public MemoEntry {
    tags = Set.copyOf(tags);
    pictures = List.copyOf(pictures);
  }

  /** One that shows nothing. */
  public MemoEntry(
      MemoId memo,
      AccountId owner,
      MemoText text,
      Optional<CategoryId> category,
      Set<TagId> tags,
      boolean isPublic,
      Instant createdAt) {
    this(memo, owner, text, category, tags, isPublic, createdAt, List.of());
  }

  /**
   * Differs whenever anything here does: what an index has under another one is out of date. That
   * of a memo without pictures is the same as before there were any, so that no index has to be
   * made anew for them.
   */
  public Fingerprint fingerprint() {
    // What separates them occurs in none of them.
    String carried = tags.stream().map(TagId::value).sorted().collect(Collectors.joining("\0"));
    List<String> parts =
        new ArrayList<>(
            List.of(
                memo.value(),
                owner.value(),
                category.map(CategoryId::value).orElse(""),
                carried,
                Boolean.toString(isPublic),
                Long.toString(createdAt.toEpochMilli()),
                text.value()));
    pictures.forEach(picture -> parts.add(picture.value()));
    return new Fingerprint(Sha256.hex(String.join("\0", parts)));
  }

  public boolean isAdmittedBy(MemoFilter filter) {
    return filter.admits(category, tags, createdAt, isPublic);
  }
}
