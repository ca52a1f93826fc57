package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.time.Instant;
import java.util.Optional;

/** A tag on a memo. */
public record LinkedTag(
    MemoId memo,
    int position,
    TagId id,
    AccountId owner,
    TagName name,
    Optional<Color> color,
    int usageCount,
    Instant createdAt,
    Instant updatedAt)
    implements Linked<Tag> {

  @Override
  public Tag value() {
    return new Tag(id, owner, name, color, usageCount, createdAt, updatedAt);
  }
}
