package dev.aimo.adapter.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import dev.aimo.application.archive.Export;
import dev.aimo.application.archive.ImportReport;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.archive.Problem;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.unit.UnitOfWork;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves one installation and arrives in another, through files as they are. */
final class RoundTripTest {

  private static final Instant NOON = SampleAccounts.NOON;

  @TempDir private Path directory;

  private final Installation here = new Installation();
  private final Installation there = new Installation();

  @Test
  void bringsTheSameMemosIntoAnEmptyAccount() {
    fill();

    ImportReport report = there.take(there.anna, zip());

    assertThat(report).isEqualTo(new ImportReport(3, 0, 2, 0, List.of()));
    assertThat(there.views(there.anna)).isEqualTo(here.views(here.anna));
  }

  @Test
  void bringsTagsAndCategoriesThatNoMemoHas() {
    here.category("空 drawer", Optional.of(new Color("#123456")));
    here.tag("lonely", Optional.of(new Color("red")));

    there.take(there.anna, zip());

    assertThat(there.write(() -> there.memory.categories().findAll(there.anna.account())))
        .extracting(category -> category.name().value(), Category::color)
        .containsExactly(tuple("空 drawer", Optional.of(new Color("#123456"))));
    assertThat(there.write(() -> there.memory.tags().findAll(there.anna.account())))
        .extracting(tag -> tag.name().value(), Tag::color)
        .containsExactly(tuple("lonely", Optional.of(new Color("red"))));
  }

  @Test
  void keepsTheIdsOfMemos() {
    fill();

    there.take(there.anna, zip());

    assertThat(ids(there, there.anna)).isEqualTo(ids(here, here.anna));
  }

  @Test
  void bringsADocumentWithoutTheBytes() {
    fill();

    ImportReport report = there.take(there.anna, export(ArchiveFormat.JSON));

    assertThat(report.imported()).isEqualTo(3);
    assertThat(report.attachments()).isZero();
    assertThat(report.problems()).extracting(Problem::why).containsOnly(Reason.FILE_UNKNOWN);
    assertThat(there.views(there.anna))
        .usingRecursiveComparison()
        .ignoringFields("attachments")
        .isEqualTo(here.views(here.anna));
  }

  @Test
  void finishesADocumentWithTheAttachmentsThatAreThere() {
    fill();
    Path document = export(ArchiveFormat.JSON);
    List<Installation.View> before = here.views(here.anna);
    MemoId oldest = ids(here, here.anna).getFirst();
    here.write(() -> {
      here.memory.memos().remove(here.anna.account(), oldest);
      return oldest;
    });

    ImportReport report = here.take(here.anna, document);

    assertThat(report).isEqualTo(new ImportReport(1, 2, 0, 0, List.of()));
    assertThat(here.views(here.anna)).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void changesNothingTheSecondTime(ArchiveFormat format) {
    fill();
    Path file = export(format);
    there.take(there.anna, file);
    List<Installation.View> before = there.views(there.anna);

    ImportReport report = there.take(there.anna, file);

    assertThat(report.imported()).isZero();
    assertThat(report.skipped()).isEqualTo(3);
    assertThat(report.attachments()).isZero();
    assertThat(there.views(there.anna)).isEqualTo(before);
  }

  @Test
  void givesNewIdsWhereSomebodyElseHasThem() {
    fill();
    Actor bob = new Actor(AccountId.next(here.memory.ids()));
    Path file = zip();

    here.take(bob, file);
    ImportReport again = here.take(bob, file);

    assertThat(again.skipped()).isEqualTo(3);
    assertThat(here.views(bob)).isEqualTo(here.views(here.anna));
    assertThat(ids(here, bob)).doesNotContainAnyElementsOf(ids(here, here.anna));
  }

  @Test
  void givesNewIdsForThoseThatNoProgramShouldHandle() {
    Memo first = memo(new MemoId("../../etc"), "first", 1);
    Memo second = memo(new MemoId("<script>"), "second", 2);
    here.memo(first, List.of(), List.of(), List.of());
    here.memo(second, List.of(), List.of(), List.of(first));

    there.take(there.anna, zip());

    assertThat(there.views(there.anna)).isEqualTo(here.views(here.anna));
    assertThat(ids(there, there.anna)).allMatch(id -> id.value().matches("m[0-9a-z]{23}"));
  }

  @Test
  void relatesMemosHoweverFarApartTheyAre() {
    List<Memo> memos = network(350);

    there.take(there.anna, zip());

    assertThat(there.views(there.anna)).isEqualTo(here.views(here.anna));
    assertThat(there.views(there.anna)).hasSize(memos.size());
  }

  @Test
  void isFinishedByTheSameImportWhenItBrokeOff() {
    network(350);
    Path file = zip();
    for (int most = 1; most < 12; most++) {
      Installation fresh = new Installation();
      fresh.unit = new Failing(fresh.memory.unitOfWork(), most);
      Throwable broken = catchThrowable(() -> fresh.take(fresh.anna, file));
      fresh.unit = fresh.memory.unitOfWork();

      ImportReport report = fresh.take(fresh.anna, file);

      assertThat(broken == null).isEqualTo(most > 8);
      assertThat(report.imported() + report.skipped()).isEqualTo(350);
      assertThat(fresh.views(fresh.anna)).isEqualTo(here.views(here.anna));
    }
  }

  @Test
  void leavesWhatWasThereAsItIs() {
    Memo first = memo("first", 1);
    Memo second = memo("second", 2);
    here.memo(first, List.of(), List.of(), List.of());
    here.memo(second, List.of(), List.of(), List.of(first));
    Path file = zip();
    here.relate(second, List.of());
    here.write(() -> {
      here.memory.memos().save(first.revised(new MemoText("changed"), NOON), Links.KEPT);
      return first;
    });

    here.take(here.anna, file);

    assertThat(here.views(here.anna))
        .extracting(Installation.View::text)
        .containsExactly("changed", "second");
    assertThat(here.views(here.anna)).allMatch(view -> view.relations().isEmpty());
  }

  @Test
  void relatesWhatWasThereToWhatComesBack() {
    Memo first = memo("first", 1);
    Memo second = memo("second", 2);
    here.memo(first, List.of(), List.of(), List.of());
    here.memo(second, List.of(), List.of(), List.of(first));
    Path file = zip();
    List<Installation.View> before = here.views(here.anna);
    here.write(() -> {
      here.memory.memos().remove(here.anna.account(), first.id());
      return first;
    });

    here.take(here.anna, file);

    assertThat(here.views(here.anna)).isEqualTo(before);
  }

  @Test
  void leavesMemosInTheTrashWhereTheyAre() {
    Memo memo = here.memo(memo("text", 1), List.of(), List.of(), List.of());
    Path file = zip();
    here.write(() -> {
      here.memory.memos().save(memo.trashed(NOON), Links.KEPT);
      return memo;
    });

    ImportReport report = here.take(here.anna, file);

    assertThat(report.skipped()).isEqualTo(1);
    assertThat(here.views(here.anna)).isEmpty();
  }

  @Test
  void leavesMemosInTheTrashOut() {
    here.memo(memo("text", 1).trashed(NOON), List.of(), List.of(), List.of());

    assertThat(there.take(there.anna, zip()).imported()).isZero();
  }

  @Test
  void keepsTheColoursThatAreThere() {
    here.tag("Tag", Optional.of(new Color("red")));
    here.category("Drawer", Optional.of(new Color("red")));
    there.tag("tag", Optional.of(new Color("blue")));
    there.category("drawer", Optional.of(new Color("blue")));

    there.take(there.anna, zip());

    assertThat(there.write(() -> there.memory.tags().findAll(there.anna.account())))
        .extracting(Tag::color)
        .containsExactly(Optional.of(new Color("blue")));
    assertThat(there.write(() -> there.memory.categories().findAll(there.anna.account())))
        .extracting(Category::color)
        .containsExactly(Optional.of(new Color("blue")));
  }

  @Test
  void takesFilesInUnderTheRulesForUploads() {
    Attachment small = here.attachment("small.txt", "text/plain", "12345", Properties.NONE);
    Attachment large = here.attachment("large.txt", "text/plain", "1234567", Properties.NONE);
    Attachment page = here.attachment("page.html", "text/html", "<p>", Properties.NONE);
    Attachment more = here.attachment("more.txt", "text/plain", "123456", Properties.NONE);
    here.memo(memo("text", 1), List.of(), List.of(small, large, page, more), List.of());
    there.rules = new FileRules(6, 10, List.of("text/html"));

    ImportReport report = there.take(there.anna, zip());

    assertThat(report.attachments()).isEqualTo(1);
    assertThat(report.problems())
        .extracting(Problem::why)
        .containsExactly(Reason.FILE_TOO_LARGE, Reason.FILE_TYPE_REFUSED, Reason.QUOTA_EXCEEDED);
    assertThat(there.views(there.anna).getFirst().attachments()).hasSize(1);
  }

  @Test
  void leavesNoUnknownBytesBehind() {
    fill();
    there.take(there.anna, zip());

    assertThat(
            there.write(
                () -> there.memory.blobLedger().findBefore(Installation.NOW.plusSeconds(1), 10)))
        .isEmpty();
  }

  @Test
  void takesFilesThatSomebodyWroteByHand() {
    Path file =
        Zips.begin()
            .with("memos/plain.md", "Only text.\n")
            .with(
                "memos/2024/walk.md",
                """
                \uFEFF---\r
                createdAt: 2024-05-06T07:08:09+02:00
                tags: [2024, Walks, walks]   # a comment
                category: Outside
                public: true
                attachments:
                  - file: attachments/photo.txt
                ---
                A walk.
                """)
            .with("attachments/photo.txt", "bytes")
            .with("README.txt", "for people")
            .with("memos/.DS_Store", "x")
            .in(directory);

    ImportReport report = there.take(there.anna, file);
    ImportReport again = there.take(there.anna, file);

    assertThat(report).isEqualTo(new ImportReport(2, 0, 1, 0, List.of()));
    assertThat(again).isEqualTo(new ImportReport(0, 2, 0, 0, List.of()));
    Installation.View walk = there.views(there.anna).getFirst();
    assertThat(walk.text()).isEqualTo("A walk.\n");
    assertThat(walk.tags()).containsExactly("2024Optional.empty", "WalksOptional.empty");
    assertThat(walk.createdAt()).isEqualTo(Instant.parse("2024-05-06T05:08:09Z"));
    assertThat(walk.updatedAt()).isEqualTo(walk.createdAt());
    assertThat(walk.open()).isTrue();
    assertThat(walk.attachments().getFirst()).endsWith(" bytes");
  }

  @Test
  void tellsOfTwoMemosWithOneId() {
    Path file =
        Zips.begin()
            .with("memos/a.md", "---\nid: same\n---\nfirst")
            .with("memos/b.md", "---\nid: same\n---\nsecond")
            .in(directory);

    ImportReport report = there.take(there.anna, file);

    assertThat(report.imported()).isEqualTo(1);
    assertThat(report.problems())
        .containsExactly(new Problem("memos/b.md", Reason.ARCHIVE_MALFORMED, "id"));
  }

  @Test
  void tellsTheFirstProblemsAndCountsAll() {
    Zips zip = Zips.begin();
    IntStream.range(0, 150).forEach(number -> zip.with("memos/%d.md".formatted(number), " "));

    ImportReport report = there.take(there.anna, zip.in(directory));

    assertThat(report.problemCount()).isEqualTo(150);
    assertThat(report.problems()).hasSize(100);
  }

  @Test
  void runsOneAtATimeForEachAccount() {
    fill();
    Path file = zip();
    try (Export export = here.exports().begin(here.anna, ArchiveFormat.JSON)) {
      assertThatThrownBy(() -> here.imports().run(here.anna, file)).isInstanceOf(Throttled.class);
      assertThatThrownBy(() -> here.exports().begin(here.anna, ArchiveFormat.ZIP))
          .isInstanceOf(Throttled.class);
      here.take(new Actor(AccountId.next(here.memory.ids())), file);
      assertThat(export.begunAt()).isEqualTo(Installation.NOW);
    }
    here.take(here.anna, file);
  }

  @Test
  void asksForFewerMemosWhereManyAreTooMuchAtOnce() {
    network(120);
    here.reader = refusingMoreThan(7, here.memory.memoReader());

    there.take(there.anna, zip());

    assertThat(there.views(there.anna)).isEqualTo(here.views(here.anna));
  }

  @Test
  void bringsManyMemosInBoundedTime() {
    int many = 20_000;
    List<Memo> memos = new ArrayList<>();
    here.write(() -> {
      for (int number = 0; number < many; number++) {
        Memo memo = memo(("text " + number + " 笔记 ").repeat(10), number);
        memos.add(memo);
        List<MemoId> related = number == 0 ? List.of() : List.of(memos.get(number / 2).id());
        here.memory
            .memos()
            .add(
                memo,
                new Links(new Change.Keep<>(), new Change.Keep<>(), new Change.Set<>(related)));
      }
      return many;
    });

    ImportReport report = there.take(there.anna, zip());

    assertThat(report).isEqualTo(new ImportReport(many, 0, 0, 0, List.of()));
    assertThat(ids(there, there.anna)).isEqualTo(ids(here, here.anna));
  }

  private void fill() {
    Category category = here.category("日记: \"best\"\nof", Optional.of(new Color("#ff0000")));
    Tag red = here.tag("Straße", Optional.of(new Color("red")));
    Tag plain = here.tag("- plain: 'x'", Optional.empty());
    Attachment first =
        here.attachment("图 \"1\".txt", "text/plain", "first\r\n", new Properties(properties()));
    Attachment second = here.attachment("2.bin", "application/x-thing", "\0\1", Properties.NONE);
    Memo one =
        here.memo(memo("---\nid: no\n---\r\n\n 你好 🙂 ", 1), List.of(), List.of(second), List.of());
    Memo two =
        here.memo(
            memo("  second  ", 2)
                .withType(new MemoType("link"))
                .withSource(Optional.of(new Source("https://example.test/#x: y")))
                .in(Optional.of(category.id()))
                .shared(true),
            List.of(red, plain),
            List.of(second, first),
            List.of(one));
    Memo three =
        here.memo(memo("x".repeat(500_000), 3), List.of(plain, red), List.of(), List.of(two, one));
    here.relate(one, List.of(three.id(), two.id()));
  }

  private static Map<String, @Nullable Object> properties() {
    return Map.of("coverUrl", "https://example.test", "n", 1, "list", List.of(true, "true"));
  }

  /** Memos that point at earlier and later ones, near and far. */
  private List<Memo> network(int size) {
    List<Memo> memos =
        IntStream.range(0, size)
            .mapToObj(number -> memo("memo " + number, number))
            .map(memo -> here.memo(memo, List.of(), List.of(), List.of()))
            .toList();
    for (int number = 0; number < size; number++) {
      here.relate(
          memos.get(number),
          List.of(
              memos.get((number * 7 + 1) % size).id(),
              memos.get((number + size - 1) % size).id(),
              memos.get(size - 1 - number).id()));
    }
    return memos;
  }

  private Memo memo(String text, int number) {
    return memo(SampleMemos.id(), text, number);
  }

  private Memo memo(MemoId id, String text, int number) {
    Instant created = NOON.plusMillis(number);
    return Memo.create(
        id, here.anna.account(), new MemoText(text), created, created.plusSeconds(number));
  }

  private Path zip() {
    return export(ArchiveFormat.ZIP);
  }

  private Path export(ArchiveFormat format) {
    return here.export(here.anna, format, directory.resolve("export"));
  }

  private static MemoReader refusingMoreThan(int most, MemoReader reader) {
    return (MemoReader)
        Proxy.newProxyInstance(
            MemoReader.class.getClassLoader(),
            new Class<?>[] {MemoReader.class},
            (_, method, arguments) -> {
              if (method.getName().equals("findAll") && ((Set<?>) arguments[1]).size() > most) {
                throw new TooLarge(Reason.PAGE_TOO_LARGE);
              }
              return method.invoke(reader, arguments);
            });
  }

  private static List<MemoId> ids(Installation installation, Actor actor) {
    return installation.write(() -> installation.memory.memoReader().listIds(actor.account()));
  }

  /** Lets so many writes through, and then breaks. */
  private record Failing(UnitOfWork unit, AtomicInteger left) implements UnitOfWork {

    Failing(UnitOfWork unit, int most) {
      this(unit, new AtomicInteger(most));
    }

    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
      return unit.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> work) {
      if (left.decrementAndGet() < 0) {
        throw new IllegalStateException("broken off");
      }
      return unit.write(work);
    }
  }
}
