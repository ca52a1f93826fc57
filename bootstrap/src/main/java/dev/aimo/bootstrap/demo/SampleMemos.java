package dev.aimo.bootstrap.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Any number of memos, put together from the sentences of the sample memos. The same seed and count
 * give the same memos for ever, so that what was measured once can be measured again.
 */
public final class SampleMemos {

  static final List<String> CATEGORIES =
      IntStream.range(0, 10).mapToObj(number -> "Category " + number).toList();
  static final List<String> TAGS =
      IntStream.range(0, 50).mapToObj(number -> "tag-" + number).toList();

  private static final Duration SPAN = Duration.ofDays(900);
  private static final double CHINESE = 0.35;
  private static final double IN_A_CATEGORY = 0.7;
  private static final double TAGGED = 0.4;
  private static final double PUBLIC = 0.05;
  private static final double LONG = 0.01;

  private final Sentences english = Sentences.of(DemoResources.english());
  private final Sentences chinese = Sentences.of(DemoResources.chinese());
  private final long seed;
  private final int count;

  private SampleMemos(long seed, int count) {
    this.seed = seed;
    this.count = count;
  }

  /** Oldest first, evenly over 900 days; made as they are asked for. */
  public static Stream<SampleMemo> generate(long seed, int count) {
    SampleMemos memos = new SampleMemos(seed, count);
    return IntStream.range(0, count).mapToObj(memos::memo);
  }

  /** Each has dice of its own: a memo is the same whichever came before it. */
  private SampleMemo memo(int number) {
    SplittableRandom dice = new SplittableRandom(seed * 1_000_003 + number);
    String text = text(number, dice);
    Optional<String> category =
        dice.nextDouble() < IN_A_CATEGORY ? Optional.of(one(CATEGORIES, dice)) : Optional.empty();
    List<String> tags =
        dice.nextDouble() < TAGGED
            ? Stream.of(one(TAGS, dice), one(TAGS, dice)).distinct().toList()
            : List.of();
    boolean isPublic = dice.nextDouble() < PUBLIC;
    return new SampleMemo(text, category, tags, isPublic, age(number));
  }

  private String text(int number, SplittableRandom dice) {
    boolean isChinese = dice.nextDouble() < CHINESE;
    boolean isLong = dice.nextDouble() < LONG;
    return isChinese
        ? chinese.text("笔记 " + number + "：", length(dice, isLong) / 2, "", dice)
        : english.text("Note " + number + ": ", length(dice, isLong), " ", dice);
  }

  /** Short ones are more frequent. */
  private static int length(SplittableRandom dice, boolean isLong) {
    double part = dice.nextDouble();
    return isLong ? (int) (1_000 + 4_000 * part) : (int) (40 + 460 * part * Math.sqrt(part));
  }

  private Duration age(int number) {
    return SPAN.multipliedBy(count - number).dividedBy(count);
  }

  static <T> T one(List<T> of, SplittableRandom dice) {
    return of.get(dice.nextInt(of.size()));
  }
}
