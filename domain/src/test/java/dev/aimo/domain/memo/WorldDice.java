package dev.aimo.domain.memo;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.TagId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes values up, the same ones for the same seed but for a part of the ids that no store has seen
 * before. Every id it ever made may come again, whoever's it is and whether or not it is still
 * there.
 */
final class WorldDice {

  private static final List<String> NAMES =
      List.of("work", "WORK", "home", "ärger", "ÄRGER", "日记", "100%", "a_b", "Ωδή", "🐼");
  private static final List<String> WORDS =
      List.of("needle", "NEEDLE", "Straße", "机器学习", "100%", "a_b", "🐼 ", "Москва", "\\", "'");
  private static final List<String> PARTS =
      List.of("needle", "STRASSE", "学习", "%", "_", "🐼", "МОСКВ", "\\", "e s", "absent");

  /** So many of each kind are met more often than the rest, so that changes meet each other. */
  private static final int RECENT = 6;

  private final Random random;
  private final String unique = SampleAccounts.unique();
  private final List<TagId> tags = new ArrayList<>();
  private final List<CategoryId> categories = new ArrayList<>();
  private final List<AttachmentId> attachments = new ArrayList<>();
  private final List<MemoId> memos = new ArrayList<>();
  private int count;
  private Instant now = Instant.parse("2026-01-15T12:00:00.123Z");

  WorldDice(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Often the same as before, so that order depends on ids; sometimes another day. */
  Instant now() {
    if (chance(50)) {
      now = now.plusMillis(random.nextInt(2));
    } else if (chance(20)) {
      now = now.plus(Duration.ofHours(random.nextInt(30)));
    }
    return now;
  }

  Instant around() {
    return now.minus(Duration.ofHours(random.nextInt(100)));
  }

  String name() {
    return oneOf(NAMES);
  }

  String text() {
    return Stream.generate(() -> oneOf(WORDS)).limit(1L + below(4)).toList().toString();
  }

  TagId newTag() {
    return remember(tags, new TagId(newId()));
  }

  CategoryId newCategory() {
    return remember(categories, new CategoryId(newId()));
  }

  AttachmentId newAttachment() {
    return remember(attachments, new AttachmentId(newId()));
  }

  MemoId newMemo() {
    return remember(memos, new MemoId(newId()));
  }

  TagId tag() {
    return any(tags, TagId::new);
  }

  CategoryId category() {
    return any(categories, CategoryId::new);
  }

  AttachmentId attachment() {
    return any(attachments, AttachmentId::new);
  }

  MemoId memo() {
    return any(memos, MemoId::new);
  }

  Set<AttachmentId> attachments() {
    return new HashSet<>(several(this::attachment));
  }

  MemoQuery query() {
    return new MemoQuery(filter(), part(), order(), page());
  }

  private MemoFilter filter() {
    return new MemoFilter(
        oneOf(
            List.of(
                new CategoryFilter.Any(),
                new CategoryFilter.Any(),
                new CategoryFilter.Uncategorized(),
                new CategoryFilter.In(category()))),
        chance(50) ? Set.of() : new HashSet<>(several(this::tag)),
        chance(80) ? Set.of() : new HashSet<>(several(this::tag)),
        range(),
        chance(20));
  }

  private MemoOrder order() {
    return new MemoOrder(oneOf(List.of(MemoOrder.By.values())), chance(50));
  }

  TrashQuery trashQuery() {
    return new TrashQuery(part(), range(), chance(50), page());
  }

  PageRequest page() {
    return chance(30)
        ? new PageRequest(1, PageRequest.LARGEST)
        : new PageRequest(1 + below(3), below(8));
  }

  private Optional<SearchText> part() {
    return chance(60) ? Optional.empty() : SearchText.of(oneOf(PARTS));
  }

  private TimeRange range() {
    return new TimeRange(
        chance(70) ? Optional.empty() : Optional.of(around()),
        chance(70) ? Optional.empty() : Optional.of(around()));
  }

  <T> Change<List<T>> change(Supplier<T> one) {
    return switch (below(5)) {
      case 0, 1 -> new Change.Keep<>();
      case 2 -> chance(30) ? new Change.Clear<>() : new Change.Keep<>();
      default -> new Change.Set<>(several(one));
    };
  }

  private <T> List<T> several(Supplier<T> one) {
    return Stream.generate(one).limit(below(5)).toList();
  }

  private <T> T any(List<T> known, Function<String, T> unknown) {
    if (known.isEmpty() || chance(3)) {
      return unknown.apply("' or '1'='1");
    }
    boolean recent = chance(60);
    return oneOf(recent ? known.subList(Math.max(0, known.size() - RECENT), known.size()) : known);
  }

  private <T> T remember(List<T> known, T id) {
    known.add(id);
    return id;
  }

  private String newId() {
    count++;
    return "zBa_9-".charAt(below(6)) + unique + count;
  }
}
