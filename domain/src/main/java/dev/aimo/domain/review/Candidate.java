package dev.aimo.domain.review;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.memo.WrittenTimes;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A memo that may be asked about, as far as rules look at it. */
public record Candidate(
    MemoId memo, Optional<CategoryId> category, Map<TagId, TagName> tags, Instant writtenAt) {

  public Candidate {
    tags = Map.copyOf(tags);
  }

  public boolean meets(List<ProfileRule> rules, Instant now, ZoneId zone) {
    return rules.stream().allMatch(rule -> has(rule.trait(), now, zone) == rule.isIncluding());
  }

  private boolean has(MemoTrait trait, Instant now, ZoneId zone) {
    String value = trait.value();
    return switch (trait.kind()) {
      case CATEGORY -> category.filter(id -> id.value().equals(value)).isPresent();
      case TAG -> hasTag(value);
      case RECENT_DAYS -> WrittenTimes.recent(value, now).contains(writtenAt);
      case DATE_RANGE -> WrittenTimes.between(value, zone).contains(writtenAt);
    };
  }

  private boolean hasTag(String nameOrId) {
    FoldedText key = FoldedText.of(nameOrId);
    return tags.entrySet().stream()
        .anyMatch(tag -> tag.getKey().value().equals(nameOrId) || tag.getValue().key().equals(key));
  }
}
