package dev.aimo.domain.repetition;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The table was worked out from the formula with decimal numbers, without rounding but that of the
 * interval (a half goes up), by a program that shares nothing with this one; and again with the
 * floating-point numbers of JavaScript, whose results are the same, also where a half is rounded.
 * The row zmrF is one that the predecessor was seen to answer.
 */
class CardTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final AccountId OWNER = new AccountId("u1");

  private static final Map<Integer, Grade> GRADES =
      Map.of(
          (int) 'F', Grade.FORGOT,
          (int) 'z', Grade.FUZZY,
          (int) 'r', Grade.REMEMBERED,
          (int) 'm', Grade.MASTERED);

  /**
   * Grades in turn (F forgot, z fuzzy, r remembered, m mastered): ease, days, repetitions, lapses.
   */
  private static final String TABLE =
      """
      -                    | 2.50 |   1 |  0 | 0
      F                    | 1.96 |   1 |  0 | 1
      z                    | 2.36 |   1 |  1 | 0
      r                    | 2.50 |   1 |  1 | 0
      m                    | 2.60 |   1 |  1 | 0
      Fr                   | 1.96 |   1 |  1 | 1
      mz                   | 2.46 |   6 |  2 | 0
      rr                   | 2.50 |   6 |  2 | 0
      mm                   | 2.70 |   6 |  2 | 0
      zz                   | 2.22 |   6 |  2 | 0
      mmr                  | 2.70 |  16 |  3 | 0
      zmr                  | 2.46 |  15 |  3 | 0
      zmrF                 | 1.92 |   1 |  0 | 1
      rrr                  | 2.50 |  15 |  3 | 0
      mmm                  | 2.80 |  21 |  3 | 0
      zzz                  | 2.08 |  13 |  3 | 0
      rrrr                 | 2.50 |  38 |  4 | 0
      mmmm                 | 2.90 |  76 |  4 | 0
      zzzz                 | 1.94 |  27 |  4 | 0
      rrz                  | 2.36 |  15 |  3 | 0
      rrm                  | 2.60 |  20 |  3 | 0
      rrF                  | 1.96 |   1 |  0 | 1
      rrFr                 | 1.96 |   1 |  1 | 1
      rrFrr                | 1.96 |   6 |  2 | 1
      rrFrrr               | 1.96 |  12 |  3 | 1
      rrFrrm               | 2.06 |  15 |  3 | 1
      FF                   | 1.42 |   1 |  0 | 2
      FFF                  | 1.30 |   1 |  0 | 3
      FFFF                 | 1.30 |   1 |  0 | 4
      FFFr                 | 1.30 |   1 |  1 | 3
      FFFrr                | 1.30 |   6 |  2 | 3
      FFFrrr               | 1.30 |   8 |  3 | 3
      FFFrrrr              | 1.30 |  10 |  4 | 3
      FFFrrrrr             | 1.30 |  13 |  5 | 3
      FFFmmm               | 1.60 |  12 |  3 | 3
      FFFmmmm              | 1.70 |  25 |  4 | 3
      mFmFmF               | 1.30 |   1 |  0 | 3
      zFzFzF               | 1.30 |   1 |  0 | 3
      rrrrr                | 2.50 |  95 |  5 | 0
      rrrrrr               | 2.50 | 238 |  6 | 0
      rrrrrrr              | 2.50 | 365 |  7 | 0
      mmmmm                | 3.00 | 287 |  5 | 0
      mmmmmm               | 3.10 | 365 |  6 | 0
      zzzzz                | 1.80 |  52 |  5 | 0
      zzzzzz               | 1.66 |  94 |  6 | 0
      zzzzzzz              | 1.52 | 156 |  7 | 0
      zzzzzzzz             | 1.38 | 237 |  8 | 0
      zzzzzzzzz            | 1.30 | 327 |  9 | 0
      zzzzzzzzzz           | 1.30 | 365 | 10 | 0
      rrmr                 | 2.60 |  52 |  4 | 0
      rrmm                 | 2.70 |  68 |  4 | 0
      rrmz                 | 2.46 |  52 |  4 | 0
      rmrm                 | 2.70 |  54 |  4 | 0
      mrmr                 | 2.70 |  54 |  4 | 0
      zrzr                 | 2.22 |  31 |  4 | 0
      zrzrzr               | 2.08 | 144 |  6 | 0
      rzrzrz               | 2.08 | 162 |  6 | 0
      mmmFmmm              | 2.56 |  19 |  3 | 1
      mmmmFrrrr            | 2.36 |  33 |  4 | 1
      rrrFmmm              | 2.26 |  17 |  3 | 1
      rrrrFzzzz            | 1.40 |  15 |  4 | 1
      zmzmzm               | 2.38 | 323 |  6 | 0
      mzmzmz               | 2.38 | 365 |  6 | 0
      zzmm                 | 2.42 |  51 |  4 | 0
      zzmmm                | 2.52 | 160 |  5 | 0
      mmzz                 | 2.42 |  41 |  4 | 0
      mmzzz                | 2.28 |  99 |  5 | 0
      rmzr                 | 2.46 |  39 |  4 | 0
      rmzrm                | 2.56 | 125 |  5 | 0
      zrm                  | 2.46 |  18 |  3 | 0
      zrmr                 | 2.46 |  44 |  4 | 0
      Fzrm                 | 1.92 |  14 |  3 | 1
      Fzrmr                | 1.92 |  27 |  4 | 1
      FmFrFz               | 1.30 |   1 |  1 | 3
      FFzzrrmm             | 1.50 |  31 |  6 | 2
      rrrrrrrrrr           | 2.50 | 365 | 10 | 0
      mmmmmmmmF            | 2.76 |   1 |  0 | 1
      zzzzFzzz             | 1.30 |   8 |  3 | 1
      FFFFFFmmmmmmmmmm     | 2.30 | 365 | 10 | 6
      rrzrr                | 2.36 |  83 |  5 | 0
      rrzzr                | 2.22 |  78 |  5 | 0
      """;

  @Test
  void followsTheTable() {
    List<String> rows = TABLE.lines().toList();
    assertThat(rows).hasSizeGreaterThan(50);
    for (String row : rows) {
      List<String> columns = List.of(row.split("\\s*\\|\\s*", -1));
      Card card = graded(columns.get(0).strip().replace("-", ""));
      assertThat(
              "%.2f %d %d %d"
                  .formatted(
                      card.ease().factor(), card.intervalDays(), card.repetitions(), card.lapses()))
          .as(row)
          .isEqualTo(String.join(" ", columns.subList(1, 5)));
    }
  }

  @Test
  void comesBackTheMorningAfterItWasWritten() {
    assertThat(written("2026-03-01T15:59:59.999Z", SHANGHAI)).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(written("2026-03-01T16:00:00Z", SHANGHAI)).isEqualTo("2026-03-03T00:00:00Z");
    assertThat(written("2026-03-28T12:00:00Z", BERLIN)).isEqualTo("2026-03-29T06:00:00Z");
    assertThat(written("2026-10-24T12:00:00Z", BERLIN)).isEqualTo("2026-10-25T07:00:00Z");
  }

  @Test
  void countsFromNowForWhatWasWrittenLater() {
    assertThat(written("2050-01-01T00:00:00Z", SHANGHAI)).isEqualTo("2026-12-02T00:00:00Z");
  }

  @Test
  void comesBackAtTheSameTimeOfTheDay() {
    Instant before = Instant.parse("2026-03-28T12:00:00.123Z");
    Card card = fresh(ZoneOffset.UTC).graded(Grade.REMEMBERED, before, BERLIN);
    assertThat(card.nextReviewAt()).isEqualTo("2026-03-29T11:00:00.123Z");
    assertThat(card.lastReviewAt()).contains(before);
  }

  @Test
  void keepsWhoseItIs() {
    Card card = fresh(SHANGHAI);
    Card graded = card.graded(Grade.FORGOT, NOON, SHANGHAI);
    assertThat(List.of(graded.id(), graded.owner(), graded.memo(), graded.createdAt()))
        .isEqualTo(List.of(card.id(), card.owner(), card.memo(), card.createdAt()));
  }

  @Test
  void healsANumberThatWasKeptInAnExactnessOfSeven() {
    assertThat(Ease.of(2.36f)).isEqualTo(new Ease(236));
    assertThat(Ease.of(1.92f)).isEqualTo(new Ease(192));
    assertThat(Ease.of(0)).isEqualTo(new Ease(130));
  }

  private static Card graded(String grades) {
    Card card = fresh(SHANGHAI);
    for (int grade : grades.chars().toArray()) {
      card = card.graded(GRADES.getOrDefault(grade, Grade.FORGOT), NOON, SHANGHAI);
    }
    return card;
  }

  private static Card fresh(ZoneId zone) {
    return Card.create(new CardId("ri1"), OWNER, new MemoId("m1"), NOON, NOON, zone);
  }

  private static String written(String at, ZoneId zone) {
    Instant now = Instant.parse("2026-12-01T00:00:00Z");
    Instant written = Instant.parse(at);
    return Card.create(new CardId("ri1"), OWNER, new MemoId("m1"), written, now, zone)
        .nextReviewAt()
        .toString();
  }
}
