package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * What one writer was told was done to its memos, and what it last asked for without hearing
 * whether it came to be.
 */
final class MemoLedger {

  /** A memo as its owner believes it to be. */
  record Entry(String content, boolean isTrashed) {}

  private record Attempt(Optional<String> memo, Entry entry) {}

  private static final List<String> SUBJECTS =
      List.of("garden 花园", "budget 预算", "holiday 假期", "recipe 食谱", "meeting 会议");

  private final String writer;
  private final Map<String, Entry> known = new TreeMap<>();
  private Optional<Attempt> open = Optional.empty();
  private int number;

  MemoLedger(String writer) {
    this.writer = writer;
  }

  /** Does something to one of the memos; returns when it is acknowledged. */
  void act(Person person) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int choice = random.nextInt(100);
    Optional<Map.Entry<String, Entry>> some = some(random);
    if (choice < 40 || some.isEmpty()) {
      create(person);
    } else {
      change(person, some.get().getKey(), some.get().getValue(), choice < 70);
    }
  }

  private void change(Person person, String memo, Entry entry, boolean isToRevise) {
    if (entry.isTrashed()) {
      step(memo, new Entry(entry.content(), false), () -> person.restore(memo));
    } else if (isToRevise) {
      Entry revised = new Entry(text(), false);
      step(memo, revised, () -> person.rewrite(memo, revised.content()));
    } else {
      step(memo, new Entry(entry.content(), true), () -> person.trash(memo));
    }
  }

  /**
   * Compares with what there is after a crash, and goes on from that.
   *
   * @param found all memos of the owner, of whichever writer
   */
  void settle(Map<String, Entry> found) {
    known.forEach((memo, entry) -> {
      Entry actual = found.get(memo);
      boolean isOpen =
          open.filter(attempt -> attempt.memo().equals(Optional.of(memo)))
              .map(attempt -> attempt.entry().equals(actual))
              .orElse(false);
      assertThat(isOpen || entry.equals(actual))
          .as("%s was acknowledged as %s, and is %s", memo, entry, actual)
          .isTrue();
    });
    known.replaceAll((memo, _) -> found.get(memo));
    created(found).ifPresent(memo -> known.put(memo, found.get(memo)));
    open = Optional.empty();
  }

  Map<String, Entry> known() {
    return Map.copyOf(known);
  }

  private void create(Person person) {
    Entry entry = new Entry(text(), false);
    open = Optional.of(new Attempt(Optional.empty(), entry));
    String memo = person.write(entry.content(), "tag-" + number % 7, writer);
    known.put(memo, entry);
    open = Optional.empty();
  }

  private void step(String memo, Entry after, Runnable request) {
    open = Optional.of(new Attempt(Optional.of(memo), after));
    request.run();
    known.put(memo, after);
    open = Optional.empty();
  }

  private Optional<String> created(Map<String, Entry> found) {
    return open.filter(attempt -> attempt.memo().isEmpty())
        .flatMap(attempt ->
            found.entrySet().stream()
                .filter(memo -> memo.getValue().equals(attempt.entry()))
                .map(Map.Entry::getKey)
                .findFirst());
  }

  private Optional<Map.Entry<String, Entry>> some(ThreadLocalRandom random) {
    return known.isEmpty()
        ? Optional.empty()
        : known.entrySet().stream().skip(random.nextInt(known.size())).findFirst();
  }

  /** No two are equal. */
  private String text() {
    number++;
    return "%s note %d about the %s"
        .formatted(writer, number, SUBJECTS.get(number % SUBJECTS.size()));
  }

  /** All of an owner's memos as they are now. */
  static Map<String, Entry> found(Person person) {
    Map<String, Entry> found = new HashMap<>();
    person.live().forEach((memo, content) -> found.put(memo, new Entry(content, false)));
    person.trashed().forEach((memo, content) -> found.put(memo, new Entry(content, true)));
    return found;
  }

  static Map<String, String> live(Map<String, Entry> entries) {
    return entries.entrySet().stream()
        .filter(entry -> !entry.getValue().isTrashed())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().content()));
  }
}
