package dev.aimo.application.memo;

import static dev.aimo.application.Refusals.assertRefused;
import static dev.aimo.application.memo.MemoWorld.done;
import static dev.aimo.application.memo.MemoWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoUseCasesTest {

  private static final Instant THEN = Instant.parse("2019-05-06T07:08:09.123Z");

  private final MemoWorld world = new MemoWorld();

  @Test
  void readsBackWhatWasWritten() {
    MemoSheet written = world.write(world.anna, "hello");

    assertThat(world.memos.get(world.anna, written.memo().id())).isEqualTo(written);
    assertThat(written.memo().createdAt()).isEqualTo(world.clock.instant());
    assertThat(written.memo().type()).isEqualTo(MemoType.TEXT);
  }

  @Test
  void writesManyInTheirOrder() {
    List<MemoId> written =
        world.memos.createAll(
            world.anna,
            Stream.of("one", "two", "three").map(MemoText::new).map(WriteMemo::of).toList());

    assertThat(written)
        .extracting(id -> world.memos.get(world.anna, id).memo().text().value())
        .containsExactly("one", "two", "three");
  }

  @Test
  void keepsTheTimesThatAnImportGives() {
    MemoSheet written =
        create(
            new CategoryChoice.Known(new CategoryId("nowhere")),
            Optional.of(THEN),
            Optional.of(THEN));

    assertThat(written.memo().createdAt()).isEqualTo(THEN);
    assertThat(written.memo().updatedAt()).isEqualTo(THEN);
  }

  @Test
  void storesAMemoWhoseCategoryIsNotThere() {
    MemoSheet written =
        create(
            new CategoryChoice.Known(new CategoryId("nowhere")),
            Optional.empty(),
            Optional.empty());

    assertThat(written.memo().category()).isEmpty();
  }

  @Test
  void makesACategoryThatIsAskedForByANewName() {
    MemoSheet first =
        create(
            new CategoryChoice.Named(new CategoryName("Garden")),
            Optional.empty(),
            Optional.empty());
    MemoSheet second =
        create(
            new CategoryChoice.Named(new CategoryName(" gARDEN ")),
            Optional.empty(),
            Optional.empty());

    assertThat(first.memo().category()).isPresent().isEqualTo(second.memo().category());
    assertThat(world.ports.unitOfWork().read(() -> names())).containsExactly("Garden");
  }

  @Test
  void givesTheSameTagForOneNameHoweverItIsSpelt() {
    MemoSheet written = tagged("Rust", "rUST", "other");

    assertThat(written.tags())
        .extracting(tag -> tag.name().value())
        .containsExactly("Rust", "other");
    assertThat(written.tags()).extracting(Tag::usageCount).containsExactly(1, 1);
    assertThat(world.tags.list(world.anna)).hasSize(2);
  }

  @Test
  void changesOnlyWhatItIsToldTo() {
    MemoSheet written = tagged("kept");
    world.clock.advance(Duration.ofMinutes(1));

    MemoSheet revised = done(revise(written, "new text", OptionalInt.empty()));

    assertThat(revised.memo().text().value()).isEqualTo("new text");
    assertThat(revised.tags()).isEqualTo(written.tags());
    assertThat(revised.memo().version()).isEqualTo(written.memo().version() + 1);
    assertThat(revised.memo().updatedAt()).isEqualTo(world.clock.instant());
    assertThat(revised.memo().createdAt()).isEqualTo(written.memo().createdAt());
  }

  @Test
  void setsAndClearsEverythingElse() {
    MemoSheet written = tagged("gone");
    MemoSheet other = world.write(world.anna, "other");

    MemoSheet revised =
        done(
            world.memos.revise(
                world.anna,
                written.memo().id(),
                new ReviseMemo(
                    new MemoText("text"),
                    new Change.Set<>(new MemoType("audio")),
                    new Change.Set<>(new Source("https://example.org")),
                    new Change.Clear<>(),
                    Optional.of(true),
                    new Change.Clear<>(),
                    new Change.Clear<>(),
                    new Change.Set<>(List.of(other.memo().id())),
                    OptionalInt.empty())));

    assertThat(revised.tags()).isEmpty();
    assertThat(revised.memo().type().value()).isEqualTo("audio");
    assertThat(revised.memo().source()).contains(new Source("https://example.org"));
    assertThat(revised.memo().isPublic()).isTrue();
    assertThat(revised.relations()).extracting(MemoSheet::memo).containsExactly(other.memo());
  }

  @Test
  void changesNothingForWhoReadAnOlderVersion() {
    MemoSheet written = world.write(world.anna, "first");
    MemoSheet current = done(revise(written, "second", OptionalInt.of(written.memo().version())));

    Revision late = revise(written, "third", OptionalInt.of(written.memo().version()));

    assertThat(late).isEqualTo(new Revision.Outdated(current));
    assertThat(world.memos.get(world.anna, written.memo().id())).isEqualTo(current);
  }

  @Test
  void refusesTagsForWhoReadAnOlderVersion() {
    MemoSheet written = world.write(world.anna, "first");
    done(revise(written, "second", OptionalInt.empty()));

    Revision late =
        world.memos.putTags(world.anna, written.memo().id(), named("late"), OptionalInt.of(1));

    assertThat(late).isInstanceOf(Revision.Outdated.class);
    assertThat(world.tags.list(world.anna)).isEmpty();
  }

  @Test
  void replacesTags() {
    MemoSheet written = tagged("one", "two");

    MemoSheet changed =
        done(
            world.memos.putTags(
                world.anna, written.memo().id(), named("two", "three"), OptionalInt.empty()));

    assertThat(changed.tags())
        .extracting(tag -> tag.name().value())
        .containsExactly("two", "three");
    assertThat(world.tags.list(world.anna))
        .extracting(tag -> tag.name().value() + tag.usageCount())
        .containsExactly("one0", "three1", "two1");
  }

  @Test
  void hidesTheMemosOfOthers() {
    MemoId id = world.write(world.anna, "private").memo().id();

    assertRefused(Reason.MEMO_UNKNOWN, () -> world.memos.get(world.ben, id));
    assertRefused(Reason.MEMO_UNKNOWN, () -> world.memos.trash(world.ben, id));
    assertRefused(
        Reason.MEMO_UNKNOWN,
        () ->
            world.memos.revise(
                world.ben, id, ReviseMemo.of(new MemoText("mine"), OptionalInt.empty())));
    assertThat(world.memos.get(world.anna, id).memo().text().value()).isEqualTo("private");
  }

  @Test
  void findsNoMemoInTheTrash() {
    MemoId id = world.write(world.anna, "text").memo().id();
    world.memos.trash(world.anna, id);

    assertRefused(Reason.MEMO_UNKNOWN, () -> world.memos.get(world.anna, id));
    assertRefused(Reason.MEMO_UNKNOWN, () -> world.memos.trash(world.anna, id));
  }

  private MemoSheet tagged(String... names) {
    MemoSheet written = world.write(world.anna, "tagged");
    return done(
        world.memos.putTags(world.anna, written.memo().id(), named(names), OptionalInt.empty()));
  }

  private Revision revise(MemoSheet sheet, String text, OptionalInt version) {
    return world.memos.revise(
        world.anna, sheet.memo().id(), ReviseMemo.of(new MemoText(text), version));
  }

  private MemoSheet create(
      CategoryChoice category, Optional<Instant> createdAt, Optional<Instant> updatedAt) {
    WriteMemo plain = WriteMemo.of(new MemoText("text"));
    return world.memos.create(
        world.anna,
        new WriteMemo(
            plain.text(),
            plain.type(),
            plain.source(),
            Optional.of(category),
            false,
            plain.tags(),
            plain.attachments(),
            plain.relations(),
            createdAt,
            updatedAt));
  }

  private List<String> names() {
    return world.ports.categories().findAll(world.anna.account()).stream()
        .map(Category::name)
        .map(CategoryName::value)
        .toList();
  }
}
