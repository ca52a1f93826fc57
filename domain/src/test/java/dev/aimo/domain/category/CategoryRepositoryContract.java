package dev.aimo.domain.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CategoryRepository} does. */
public abstract class CategoryRepositoryContract {

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnOwnerWithoutCategories() {
    assertThat(findAll(owner())).isEmpty();
  }

  @Test
  protected final void findsNothingForAnUnknownOwner() {
    assertThat(findAll(SampleAccounts.id())).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    Category category =
        new Category(
            new CategoryId("c" + SampleAccounts.unique()),
            owner(),
            new CategoryName("Bücher 📚"),
            Optional.of(new Color("#ff8800")),
            Instant.parse("2026-02-03T04:05:06.789Z"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    add(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void keepsTheLongestValues() {
    Category category =
        new Category(
            new CategoryId("c".repeat(159) + SampleAccounts.unique()),
            owner(),
            new CategoryName("🦉".repeat(100)),
            Optional.of(new Color("c".repeat(20))),
            SampleAccounts.NOON,
            SampleAccounts.NOON);

    add(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void keepsNamesThatGrowWhenTheyAreFolded() {
    Category category = SampleCategories.category(owner(), "ﬃ".repeat(100));

    add(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    Category mine = add(SampleCategories.category(owner(), "Work"));
    Category yours = add(SampleCategories.category(owner(), "Work"));

    assertThat(findAll(mine.owner())).containsExactly(mine);
    assertThat(findAll(yours.owner())).containsExactly(yours);
  }

  @Test
  protected final void ordersByNameWithoutRegardToCase() {
    AccountId owner = owner();
    addAll(owner, "banana", "Cherry", "apple", "Banana 2", "éclair", "10", "9");

    assertThat(names(owner))
        .containsExactly("10", "9", "apple", "banana", "Banana 2", "Cherry", "éclair");
  }

  @Test
  protected final void ordersByCodePointWhateverTheScript() {
    AccountId owner = owner();
    addAll(owner, "🐢", "ｚ", "книга", "工作", "ärger", "zebra", "日记", "_x", "한국");

    assertThat(names(owner))
        .containsExactly("_x", "zebra", "ärger", "книга", "工作", "日记", "한국", "ｚ", "🐢");
  }

  @Test
  protected final void refusesTheSameNameInAnotherCase() {
    Category first = add(SampleCategories.category(owner(), "Straße"));

    assertThatThrownBy(() -> add(SampleCategories.category(first.owner(), "STRASSE")))
        .isInstanceOfSatisfying(
            Conflict.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CATEGORY_EXISTS));

    assertThat(findAll(first.owner())).containsExactly(first);
  }

  @Test
  protected final void refusesTheSameNameInAnotherNonLatinCase() {
    AccountId owner = owner();
    add(SampleCategories.category(owner, "ΌΝΕΙΡΑ"));

    assertThatThrownBy(() -> add(SampleCategories.category(owner, "όνειρα")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  protected final void refusesTheSameNameInAnotherUnicodeForm() {
    AccountId owner = owner();
    add(SampleCategories.category(owner, "Caf\u00e9"));

    assertThatThrownBy(() -> add(SampleCategories.category(owner, "Cafe\u0301")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  protected final void tellsAccentsApart() {
    AccountId owner = owner();
    addAll(owner, "resume", "résumé");

    assertThat(names(owner)).containsExactly("resume", "résumé");
  }

  @Test
  protected final void tellsEmojiApart() {
    AccountId owner = owner();
    addAll(owner, "🍎", "🍏");

    assertThat(names(owner)).hasSize(2);
  }

  @Test
  protected final void takesNamesThatLookLikePatternsAsTheyAre() {
    AccountId owner = owner();
    addAll(owner, "100%", "a_b", "a'b", "a\"b", "a\\b", "; drop table categories --");

    assertThat(names(owner))
        .containsExactlyInAnyOrder(
            "100%", "a_b", "a'b", "a\"b", "a\\b", "; drop table categories --");
  }

  @Test
  protected final void letsOneOfManyAddTheSameNameAtOnce() throws Exception {
    AccountId owner = owner();

    List<Boolean> added =
        Together.run(
            6,
            () -> {
              try {
                add(SampleCategories.category(owner, "Race"));
                return true;
              } catch (Conflict _) {
                return false;
              }
            });

    assertThat(added).containsOnlyOnce(true);
    assertThat(names(owner)).containsExactly("Race");
  }

  @Test
  protected final void ordersTenThousandCategories() {
    AccountId owner = owner();
    List<String> ordered = IntStream.range(0, 10_000).mapToObj("n%05d"::formatted).toList();
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));

    addAll(owner, shuffled.toArray(String[]::new));

    assertThat(names(owner)).isEqualTo(ordered);
  }

  @Test
  protected final void findsNothingForAnUnknownId() {
    CategoryId unknown = new CategoryId("c" + SampleAccounts.unique());

    assertThat(findEachWay(owner(), unknown)).isEmpty();
  }

  @Test
  protected final void findsOneById() {
    Category category = add(SampleCategories.category(owner(), "Home"));
    add(SampleCategories.category(category.owner(), "Other"));

    assertThat(findEachWay(category.owner(), category.id())).containsExactly(category);
  }

  @Test
  protected final void findsNothingOfSomebodyElse() {
    Category category = add(SampleCategories.category(owner(), "Mine"));
    AccountId stranger = owner();

    assertThat(findEachWay(stranger, category.id())).isEmpty();
    assertThat(findNamed(stranger, "Mine")).isEmpty();
  }

  @Test
  protected final void findsOneByNameInAnotherCase() {
    Category category = add(SampleCategories.category(owner(), "Личное"));

    assertThat(findNamed(category.owner(), " ЛИЧНОЕ ")).contains(category);
    assertThat(findNamed(category.owner(), "Лично%")).isEmpty();
  }

  @Test
  protected final void savesNameAndColour() {
    Category category = add(SampleCategories.category(owner(), "before"));
    Category changed =
        category.revise(
            Optional.of(new CategoryName("after")),
            new Change.Set<>(new Color("red")),
            SampleAccounts.NOON.plusMillis(1));

    save(changed);

    assertThat(findAll(category.owner())).containsExactly(changed);
    assertThat(findNamed(category.owner(), "after")).contains(changed);
    assertThat(findNamed(category.owner(), "before")).isEmpty();
  }

  @Test
  protected final void clearsTheColour() {
    Category category = add(SampleCategories.category(owner(), "plain"));
    save(
        category.revise(Optional.empty(), new Change.Set<>(new Color("red")), SampleAccounts.NOON));

    save(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void savesItsOwnNameInAnotherCase() {
    Category category = add(SampleCategories.category(owner(), "ärger"));
    Category changed = renamed(category, "ÄRGER");

    save(changed);

    assertThat(findAll(category.owner())).containsExactly(changed);
  }

  @Test
  protected final void refusesToSaveTheNameOfAnother() {
    Category first = add(SampleCategories.category(owner(), "first"));
    Category second = add(SampleCategories.category(first.owner(), "second"));

    assertThatThrownBy(() -> save(renamed(second, "FIRST")))
        .isInstanceOfSatisfying(
            Conflict.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CATEGORY_EXISTS));

    assertThat(findAll(first.owner())).containsExactly(first, second);
  }

  @Test
  protected final void refusesToSaveAnUnknownCategory() {
    Category unknown = SampleCategories.category(owner(), "unknown");

    assertThatThrownBy(() -> save(unknown))
        .isInstanceOfSatisfying(
            NotFound.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CATEGORY_UNKNOWN));

    assertThat(findAll(unknown.owner())).isEmpty();
  }

  @Test
  protected final void refusesToSaveACategoryOfSomebodyElse() {
    Category mine = add(SampleCategories.category(owner(), "mine"));
    Category claimed =
        Category.create(
            mine.id(), owner(), new CategoryName("yours"), Optional.empty(), SampleAccounts.NOON);

    assertThatThrownBy(() -> save(claimed)).isInstanceOf(NotFound.class);

    assertThat(findAll(mine.owner())).containsExactly(mine);
  }

  @Test
  protected final void removesACategoryOnce() {
    Category category = add(SampleCategories.category(owner(), "gone"));
    Category other = add(SampleCategories.category(category.owner(), "stays"));

    assertThat(desk().remove(category)).isTrue();

    assertThat(desk().remove(category)).isFalse();
    assertThat(findEachWay(category.owner(), category.id())).isEmpty();
    assertThat(findNamed(category.owner(), "gone")).isEmpty();
    assertThat(findAll(category.owner())).containsExactly(other);
    assertThatThrownBy(() -> save(category)).isInstanceOf(NotFound.class);
  }

  @Test
  protected final void removesNothingOfSomebodyElse() {
    Category category = add(SampleCategories.category(owner(), "mine"));
    Memo memo = desk().add(SampleMemos.memo(category.owner(), "memo").in(in(category)));
    AccountId stranger = owner();

    boolean removed =
        ports()
            .unit()
            .write(() -> ports().categories().remove(stranger, category.id(), SampleAccounts.NOON));

    assertThat(removed).isFalse();
    assertThat(findAll(category.owner())).containsExactly(category);
    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
  }

  @Test
  protected final void freesTheNameOfARemovedCategory() {
    Category first = add(SampleCategories.category(owner(), "again"));
    desk().remove(first);

    Category second = add(SampleCategories.category(first.owner(), "Again"));

    assertThat(findAll(first.owner())).containsExactly(second);
    assertThat(desk().remove(second)).isTrue();
  }

  @Test
  protected final void leavesTheMemosOfARemovedCategoryInNone() {
    Category gone = add(SampleCategories.category(owner(), "gone"));
    Category kept = add(SampleCategories.category(gone.owner(), "kept"));
    Memo inGone = desk().add(SampleMemos.memo(gone.owner(), "in gone").in(in(gone)));
    Memo inKept = desk().add(SampleMemos.memo(gone.owner(), "in kept").in(in(kept)));

    desk().remove(gone);

    assertThat(desk().sheet(inGone).memo()).isEqualTo(inGone.in(Optional.empty()));
    assertThat(desk().sheet(inKept).memo()).isEqualTo(inKept);
  }

  @Test
  protected final void leavesTheMemosOfARemovedCategoryInNoneInTheTrashToo() {
    Category category = add(SampleCategories.category(owner(), "gone"));
    Memo memo = SampleMemos.memo(category.owner(), "memo").in(in(category));
    desk().trash(desk().add(memo));

    desk().remove(category);

    Optional<Memo> inTrash =
        ports().unit().write(() -> ports().memos().findForChange(memo.owner(), memo.id()));
    assertThat(inTrash.orElseThrow().category()).isEmpty();
  }

  @Test
  protected final void leavesNoMemoInACategoryThatIsRemovedMeanwhile() throws Exception {
    Category category = add(SampleCategories.category(owner(), "contested"));
    AtomicInteger turn = new AtomicInteger();

    Together.run(
        6,
        () -> {
          if (turn.getAndIncrement() == 3) {
            return desk().remove(category);
          }
          for (int i = 0; i < 5; i++) {
            desk().change(() -> useIfThere(category));
          }
          return true;
        });

    assertThat(desk().memos(category.owner()))
        .hasSize(25)
        .allSatisfy(memo -> assertThat(memo.category()).isEmpty());
  }

  private void useIfThere(Category category) {
    Optional<CategoryId> there =
        ports().categories().findForUse(category.owner(), category.id()).map(Category::id);
    ports().memos().add(SampleMemos.memo(category.owner(), "memo").in(there), Links.KEPT);
  }

  private static Optional<CategoryId> in(Category category) {
    return Optional.of(category.id());
  }

  private static Category renamed(Category category, String name) {
    return category.revise(
        Optional.of(new CategoryName(name)), new Change.Keep<>(), SampleAccounts.NOON);
  }

  /** All different answers of the methods that find by id. */
  private Set<Category> findEachWay(AccountId owner, CategoryId id) {
    return ports()
        .unit()
        .write(() ->
            Stream.of(
                    ports().categories().find(owner, id),
                    ports().categories().findForChange(owner, id),
                    ports().categories().findForUse(owner, id))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
  }

  private Optional<Category> findNamed(AccountId owner, String name) {
    return ports().unit().read(() -> ports().categories().findNamed(owner, FoldedText.of(name)));
  }

  private void save(Category category) {
    desk().change(() -> ports().categories().save(category));
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private AccountId owner() {
    return desk().owner();
  }

  private Category add(Category category) {
    return ports()
        .unit()
        .write(() -> {
          ports().categories().add(category);
          return category;
        });
  }

  private void addAll(AccountId owner, String... names) {
    ports()
        .unit()
        .write(() -> {
          for (String name : names) {
            ports().categories().add(SampleCategories.category(owner, name));
          }
          return true;
        });
  }

  private List<Category> findAll(AccountId owner) {
    return ports().unit().read(() -> ports().categories().findAll(owner));
  }

  private List<String> names(AccountId owner) {
    return findAll(owner).stream().map(category -> category.name().value()).toList();
  }
}
