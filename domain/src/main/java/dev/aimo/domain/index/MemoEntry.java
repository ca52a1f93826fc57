package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.text.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A live memo as far as the indexes are concerned: what it says, and what searches filter by. */
public record MemoEntry(
    MemoId memo,
    AccountId owner,
    MemoText text,
    Optional<CategoryId> category,
    Set<TagId> tags,
    boolean isPublic,
    Instant createdAt) {

  public MemoEntry {
    tags = Set.copyOf(tags);
  }

  /** Differs whenever anything here does: what an index has under another one is out of date. */
  public Fingerprint fingerprint() {
    // What separates them occurs in none of them.
    String carried = tags.stream().map(TagId::value).sorted().collect(Collectors.joining("\0"));
    return new Fingerprint(
        Sha256.hex(
            String.join(
                "\0",
                memo.value(),
                owner.value(),
                category.map(CategoryId::value).orElse(""),
                carried,
                Boolean.toString(isPublic),
                Long.toString(createdAt.toEpochMilli()),
                text.value())));
  }

  public boolean isAdmittedBy(MemoFilter filter) {
    return filter.admits(category, tags, createdAt, isPublic);
  }
}
