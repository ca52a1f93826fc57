package dev.aimo.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.account.Register;
import dev.aimo.application.insight.InsightUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoTest {

  private static final String PRESENT = "2026-11-20T15:04:05.678Z";

  private static final SampleWorld WORLD = new SampleWorld(PRESENT);
  private static final Optional<Demo.Filled> FILLED = WORLD.fill();

  @Test
  void writesEveryMemoOfTheResources() {
    int written = DemoResources.memos().size();
    assertThat(FILLED).contains(new Demo.Filled(written));
    assertThat(WORLD.memos(Demo.EMAIL).size() + WORLD.trash().size()).isEqualTo(written);
    assertThat(written).isBetween(300, 400);
  }

  @Test
  void changesNothingWhereSomebodyHasAnAccount() {
    SampleWorld world = new SampleWorld(PRESENT);
    world.useCases.registration().register(new Register("a@example.test", "secret1", "", ""));

    assertThat(world.fill()).isEmpty();

    assertThat(world.useCases.registration().isUnused()).isFalse();
    assertThat(world.memos("a@example.test")).isEmpty();
  }

  @Test
  void putsSomethingIntoEveryDrawerAndUnderEveryTag() {
    Actor mira = new Actor(WORLD.owner(Demo.EMAIL));
    List<MemoSheet> memos = WORLD.memos(Demo.EMAIL);
    assertThat(WORLD.useCases.categories().list(mira))
        .hasSize(8)
        .allSatisfy(drawer ->
            assertThat(memos)
                .filteredOn(sheet -> sheet.memo().category().equals(Optional.of(drawer.id())))
                .hasSizeGreaterThan(10));
    assertThat(WORLD.useCases.tags().list(mira))
        .hasSize(40)
        .allSatisfy(tag -> assertThat(tag.color()).isPresent())
        .extracting(Tag::usageCount)
        .allMatch(count -> count >= 3);
  }

  @Test
  void makesEveryRelationItTellsOf() {
    assertThat(count(WORLD.memos(Demo.EMAIL).stream().map(MemoSheet::relations).toList()))
        .isEqualTo(count(DemoResources.memos().stream().map(DemoMemo::relations).toList()));
  }

  @Test
  void attachesPicturesAndTextsWithTheirBytes() {
    List<Attachment> files =
        WORLD.memos(Demo.EMAIL).stream().flatMap(sheet -> sheet.attachments().stream()).toList();
    assertThat(files)
        .extracting(file -> file.type().value())
        .contains("image/png", "text/plain", "text/csv");
    assertThat(files)
        .allSatisfy(file ->
            assertThat(WORLD.ports.blobs().open(file.place(), file.key(), ByteRange.ALL))
                .hasValueSatisfying(
                    blob -> assertThat(blob.size()).isEqualTo(file.size()).isPositive()));
  }

  @Test
  void leavesNoBytesToBeSwept() {
    Instant end = Instant.parse(PRESENT).plus(Duration.ofDays(1));
    assertThat(WORLD.read(() -> WORLD.ports.blobLedger().findBefore(end, 1))).isEmpty();
  }

  @Test
  void keepsWhatMemosSaidBefore() {
    List<Memo> revised =
        WORLD.memos(Demo.EMAIL).stream()
            .map(MemoSheet::memo)
            .filter(memo -> memo.version() > Memo.FIRST_VERSION)
            .toList();
    assertThat(revised).hasSizeGreaterThan(5);
    assertThat(revised)
        .allSatisfy(memo ->
            assertThat(
                    WORLD.read(() ->
                        WORLD
                            .ports
                            .memoHistory()
                            .list(memo.owner(), memo.id(), new PageRequest(1, 10))
                            .items()))
                .hasSize(memo.version() - Memo.FIRST_VERSION));
  }

  @Test
  void speaksBothLanguages() {
    List<String> texts =
        WORLD.memos(Demo.EMAIL).stream().map(sheet -> sheet.memo().text().value()).toList();
    assertThat(texts)
        .filteredOn(text -> text.matches("(?s).*\\p{IsHan}.*"))
        .hasSizeBetween(80, 150);
    assertThat(texts).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PRESENT,
        "2028-02-29T00:00:00Z",
        "2027-03-01T23:59:59.999Z",
        "2025-01-01T00:00:00.001Z"
      })
  void tellsItsStoryOnAnyDay(String present) {
    SampleWorld then = new SampleWorld(present);

    then.fill();

    Instant now = Instant.parse(present);
    assertThat(then.memos(Demo.EMAIL))
        .extracting(MemoSheet::memo)
        .allSatisfy(memo -> assertThat(memo.updatedAt()).isBetween(memo.createdAt(), now));
    assertThat(then.trash())
        .extracting(MemoSheet::memo)
        .hasSizeGreaterThan(5)
        .allSatisfy(memo -> assertThat(memo.trashedAt().orElseThrow()).isAfter(memo.createdAt()));
    assertThat(then.memos(Demo.EMAIL).getFirst().memo().createdAt())
        .isBefore(now.minus(Duration.ofDays(1_000)));
  }

  @Test
  void remembersSomethingOfThisDayInOtherYears() {
    InsightUseCases insights =
        new InsightUseCases(WORLD.ports.unitOfWork(), WORLD.ports.insights(), WORLD.clock);
    assertThat(insights.onThisDay(new Actor(WORLD.owner(Demo.EMAIL))).memos())
        .extracting(memo -> memo.createdAt().toString().substring(0, 10))
        .contains("2025-11-20", "2024-11-20", "2023-11-20");
  }

  @Test
  void isTheSameForEverybody() {
    SampleWorld other = new SampleWorld(PRESENT);

    other.fill();

    assertThat(told(other)).isEqualTo(told(WORLD));
  }

  @Test
  void sharesSomeMemosAndNotOthers() {
    Set<Boolean> shared =
        WORLD.memos(Demo.EMAIL).stream()
            .map(sheet -> sheet.memo().isPublic())
            .collect(Collectors.toSet());
    assertThat(shared).containsExactlyInAnyOrder(true, false);
  }

  private static List<String> told(SampleWorld world) {
    return world.memos(Demo.EMAIL).stream()
        .map(sheet ->
            "%s %s %s %s %s"
                .formatted(
                    sheet.memo().createdAt(),
                    sheet.memo().updatedAt(),
                    sheet.memo().text(),
                    sheet.tags().stream().map(Tag::name).toList(),
                    sheet.relations().stream().map(related -> related.memo().text()).toList()))
        .toList();
  }

  private static int count(List<? extends List<?>> lists) {
    return lists.stream().mapToInt(List::size).sum();
  }
}
