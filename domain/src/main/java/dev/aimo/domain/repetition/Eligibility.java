package dev.aimo.domain.repetition;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.memo.WrittenTimes;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which memos take part in repetition: none that is excluded, and, where some are included, only
 * those. It is asked anew each time, so that rules hold for the cards that are there too.
 *
 * @param included every memo when this is empty, which is not the same as a selection of none
 */
public record Eligibility(Optional<Selection> included, Selection excluded) {

  public static final Eligibility ALL = new Eligibility(Optional.empty(), Selection.NONE);

  private static final int LONGEST_ID = 191;

  /** The tags are those of the owner that the rules name, by their folded names. */
  public static Eligibility of(
      List<Rule> rules, Map<FoldedText, TagId> tags, Instant now, ZoneId zone) {
    List<MemoTrait> included = traits(rules, Rule.Mode.INCLUDE);
    return new Eligibility(
        included.isEmpty() ? Optional.empty() : Optional.of(selection(included, tags, now, zone)),
        selection(traits(rules, Rule.Mode.EXCLUDE), tags, now, zone));
  }

  /** The names of tags that have to be known to understand these rules. */
  public static Set<FoldedText> tagNames(List<Rule> rules) {
    return rules.stream()
        .map(Rule::trait)
        .filter(trait -> trait.kind() == MemoTrait.Kind.TAG)
        .map(trait -> FoldedText.of(trait.value()))
        .collect(Collectors.toSet());
  }

  public boolean isAll() {
    return equals(ALL);
  }

  public boolean admits(Optional<CategoryId> category, Set<TagId> carried, Instant writtenAt) {
    return !excluded.has(category, carried, writtenAt)
        && included.filter(some -> !some.has(category, carried, writtenAt)).isEmpty();
  }

  private static List<MemoTrait> traits(List<Rule> rules, Rule.Mode mode) {
    return rules.stream().filter(rule -> rule.mode() == mode).map(Rule::trait).toList();
  }

  private static Selection selection(
      List<MemoTrait> traits, Map<FoldedText, TagId> tags, Instant now, ZoneId zone) {
    return new Selection(
        values(traits, MemoTrait.Kind.CATEGORY)
            .filter(Eligibility::canBeId)
            .map(CategoryId::new)
            .collect(Collectors.toSet()),
        values(traits, MemoTrait.Kind.TAG)
            .flatMap(name -> Optional.ofNullable(tags.get(FoldedText.of(name))).stream())
            .collect(Collectors.toSet()),
        times(traits, now, zone));
  }

  private static List<TimeRange> times(List<MemoTrait> traits, Instant now, ZoneId zone) {
    return Stream.concat(
            values(traits, MemoTrait.Kind.RECENT_DAYS).map(days -> WrittenTimes.recent(days, now)),
            values(traits, MemoTrait.Kind.DATE_RANGE)
                .map(range -> WrittenTimes.between(range, zone)))
        .toList();
  }

  private static Stream<String> values(List<MemoTrait> traits, MemoTrait.Kind kind) {
    return traits.stream().filter(trait -> trait.kind() == kind).map(MemoTrait::value);
  }

  private static boolean canBeId(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_ID;
  }
}
