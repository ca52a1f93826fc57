package dev.aimo.domain.tag;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.tag.SampleTags.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link TagRepository} does. How tags are counted is {@link TagUsageContract}'s. */
public abstract class TagRepositoryContract {

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnOwnerWithoutTags() {
    assertThat(findAll(desk().owner())).isEmpty();
  }

  @Test
  protected final void findsNothingForAnUnknownId() {
    assertThat(find(desk().owner(), SampleTags.id())).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    Tag tag =
        new Tag(
            SampleTags.id(),
            desk().owner(),
            new TagName("Bücher/Ωδή 📚"),
            Optional.of(new Color("#ff8800")),
            0,
            Instant.parse("2026-02-03T04:05:06.789Z"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    add(tag);

    assertThat(find(tag.owner(), tag.id())).contains(tag);
    assertThat(findForChange(tag.owner(), tag.id())).contains(tag);
    assertThat(findAll(tag.owner())).containsExactly(tag);
    assertThat(findNamed(tag.owner(), tag.name().key())).containsExactly(tag);
  }

  @Test
  protected final void keepsTheLongestValues() {
    Tag tag =
        new Tag(
            new TagId("🦉".repeat(159) + SampleAccounts.unique()),
            desk().owner(),
            new TagName("🦉".repeat(100)),
            Optional.of(new Color("🦉".repeat(20))),
            0,
            NOON,
            NOON);

    add(tag);

    assertThat(findAll(tag.owner())).containsExactly(tag);
    assertThat(find(tag.owner(), tag.id())).contains(tag);
  }

  @Test
  protected final void keepsNamesThatGrowWhenTheyAreFolded() {
    Tag tag = tag(desk().owner(), "ﬃ".repeat(100));

    add(tag);

    assertThat(findNamed(tag.owner(), tag.name().key())).containsExactly(tag);
  }

  @Test
  protected final void addsNoTagsAtAll() {
    AccountId owner = desk().owner();

    add();

    assertThat(findAll(owner)).isEmpty();
  }

  @Test
  protected final void leavesOutATagWhoseNameIsUsed() {
    Tag first = desk().tag(desk().owner(), "Straße");

    add(tag(first.owner(), "STRASSE"), tag(first.owner(), "Weg"));

    assertThat(names(first.owner())).containsExactly("Straße", "Weg");
    assertThat(find(first.owner(), first.id())).contains(first);
  }

  @Test
  protected final void leavesOutTheSecondOfTwoThatAreAddedTogether() {
    AccountId owner = desk().owner();

    add(
        tag(owner, "ΌΝΕΙΡΑ"),
        tag(owner, "όνειρα"),
        tag(owner, "Caf\u00e9"),
        tag(owner, "Cafe\u0301"));

    assertThat(names(owner)).containsExactly("Caf\u00e9", "ΌΝΕΙΡΑ");
  }

  @Test
  protected final void addsNothingWhenTheUnitFails() {
    AccountId owner = desk().owner();

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  ports().tags().addMissing(List.of(tag(owner, "short-lived")));
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(findAll(owner)).isEmpty();
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    Tag mine = desk().tag(desk().owner(), "Work");
    Tag yours = desk().tag(desk().owner(), "Work");

    assertThat(findAll(mine.owner())).containsExactly(mine);
    assertThat(find(yours.owner(), mine.id())).isEmpty();
    assertThat(findForChange(yours.owner(), mine.id())).isEmpty();
    assertThat(findNamed(yours.owner(), mine.name().key())).containsExactly(yours);
  }

  @Test
  protected final void findsTheNamesThatAreThere() {
    AccountId owner = desk().owner();
    Tag work = desk().tag(owner, "Работа");
    Tag home = desk().tag(owner, "家");
    desk().tag(owner, "other");

    assertThat(findNamed(owner, key("работа"), key("家"), key("unknown")))
        .containsExactlyInAnyOrder(work, home);
  }

  @Test
  protected final void findsNothingUnderNoNames() {
    Tag tag = desk().tag(desk().owner(), "alone");

    assertThat(findNamed(tag.owner())).isEmpty();
  }

  @Test
  protected final void findsThousandsOfNames() {
    AccountId owner = desk().owner();
    add(IntStream.range(0, 3_000).mapToObj(i -> tag(owner, "name " + i)).toArray(Tag[]::new));

    assertThat(
            findNamed(
                owner,
                IntStream.range(1_000, 4_000)
                    .mapToObj(i -> key("NAME " + i))
                    .toArray(FoldedText[]::new)))
        .hasSize(2_000);
  }

  @Test
  protected final void takesNamesThatLookLikePatternsAsTheyAre() {
    AccountId owner = desk().owner();
    List<String> odd = List.of("100%", "a_b", "a'b", "a\"b", "a\\b", "a,b", "; drop table tags --");
    add(odd.stream().map(name -> tag(owner, name)).toArray(Tag[]::new));

    assertThat(names(owner)).containsExactlyInAnyOrderElementsOf(odd);
    assertThat(findNamed(owner, key("%"), key("a%b"), key("axb"))).isEmpty();
    assertThat(findNamed(owner, key("A\\B"))).hasSize(1);
  }

  @Test
  protected final void ordersByCodePointWhateverTheScript() {
    AccountId owner = desk().owner();
    Stream.of("🐢", "ｚ", "книга", "工作", "Ärger", "Zebra", "zebra 2", "日记", "_x", "한국", "10", "9")
        .forEach(name -> desk().tag(owner, name));

    assertThat(names(owner))
        .containsExactly(
            "10", "9", "_x", "Zebra", "zebra 2", "Ärger", "книга", "工作", "日记", "한국", "ｚ", "🐢");
  }

  @Test
  protected final void letsManyAddTheSameNamesAtOnce() throws Exception {
    AccountId owner = desk().owner();
    AtomicInteger turn = new AtomicInteger();

    Together.run(
        6,
        () -> {
          List<String> names = new ArrayList<>(List.of("one", "two", "three", "four", "five"));
          Collections.rotate(names, turn.getAndIncrement());
          add(names.stream().map(name -> tag(owner, name)).toArray(Tag[]::new));
          return true;
        });

    assertThat(names(owner)).containsExactly("five", "four", "one", "three", "two");
  }

  @Test
  protected final void savesNameAndColour() {
    Tag tag = desk().tag(desk().owner(), "before");
    Tag changed =
        tag.revise(
            Optional.of(new TagName("after")),
            new Change.Set<>(new Color("red")),
            NOON.plusMillis(1));

    save(changed);

    assertThat(find(tag.owner(), tag.id())).contains(changed);
    assertThat(findNamed(tag.owner(), key("before"))).isEmpty();
    assertThat(findNamed(tag.owner(), key("after"))).containsExactly(changed);
  }

  @Test
  protected final void clearsTheColour() {
    Tag tag = desk().tag(desk().owner(), "plain");
    save(tag.revise(Optional.empty(), new Change.Set<>(new Color("red")), NOON));

    save(tag);

    assertThat(find(tag.owner(), tag.id())).contains(tag);
  }

  @Test
  protected final void savesItsOwnNameInAnotherCase() {
    Tag tag = desk().tag(desk().owner(), "work");
    Tag changed = renamed(tag, "WORK");

    save(changed);

    assertThat(findAll(tag.owner())).containsExactly(changed);
  }

  @Test
  protected final void refusesTheNameOfAnother() {
    Tag first = desk().tag(desk().owner(), "Πρώτο");
    Tag second = desk().tag(first.owner(), "second");

    assertThatThrownBy(() -> save(renamed(second, "ΠΡΏΤΟ")))
        .isInstanceOfSatisfying(
            Conflict.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TAG_EXISTS));

    assertThat(findAll(first.owner())).containsExactly(second, first);
  }

  @Test
  protected final void refusesToSaveAnUnknownTag() {
    Tag unknown = tag(desk().owner(), "unknown");

    assertThatThrownBy(() -> save(unknown))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TAG_UNKNOWN));

    assertThat(findAll(unknown.owner())).isEmpty();
  }

  @Test
  protected final void refusesToSaveATagOfSomebodyElse() {
    Tag mine = desk().tag(desk().owner(), "mine");
    Tag claimed =
        new Tag(mine.id(), desk().owner(), new TagName("yours"), Optional.empty(), 0, NOON, NOON);

    assertThatThrownBy(() -> save(claimed)).isInstanceOf(NotFound.class);

    assertThat(find(mine.owner(), mine.id())).contains(mine);
  }

  @Test
  protected final void removesATagOnce() {
    Tag tag = desk().tag(desk().owner(), "gone");
    Tag other = desk().tag(tag.owner(), "stays");

    assertThat(desk().remove(tag)).isTrue();

    assertThat(desk().remove(tag)).isFalse();
    assertThat(find(tag.owner(), tag.id())).isEmpty();
    assertThat(findForChange(tag.owner(), tag.id())).isEmpty();
    assertThat(findNamed(tag.owner(), tag.name().key())).isEmpty();
    assertThat(findAll(tag.owner())).containsExactly(other);
  }

  @Test
  protected final void refusesToSaveARemovedTag() {
    Tag tag = desk().tag(desk().owner(), "gone");
    desk().remove(tag);

    assertThatThrownBy(() -> save(tag)).isInstanceOf(NotFound.class);
  }

  @Test
  protected final void removesNothingOfSomebodyElse() {
    Tag tag = desk().tag(desk().owner(), "mine");
    AccountId stranger = desk().owner();

    boolean removed = ports().unit().write(() -> ports().tags().remove(stranger, tag.id(), NOON));

    assertThat(removed).isFalse();

    assertThat(find(tag.owner(), tag.id())).contains(tag);
  }

  @Test
  protected final void freesTheNameOfARemovedTag() {
    Tag first = desk().tag(desk().owner(), "again");
    desk().remove(first);

    Tag second = desk().tag(first.owner(), "Again");

    assertThat(findAll(first.owner())).containsExactly(second);
    assertThat(desk().remove(second)).isTrue();
  }

  @Test
  protected final void losesNoChangeOfTwoWriters() throws Exception {
    Tag tag = desk().tag(desk().owner(), "0");
    int threads = 4;
    int changes = 10;

    Together.run(
        threads,
        () -> {
          for (int i = 0; i < changes; i++) {
            desk().change(() -> countUp(tag));
          }
          return true;
        });

    assertThat(names(tag.owner())).containsExactly(String.valueOf(threads * changes));
  }

  private void countUp(Tag tag) {
    Tag loaded = ports().tags().findForChange(tag.owner(), tag.id()).orElseThrow();
    int next = Integer.parseInt(loaded.name().value()) + 1;
    ports().tags().save(renamed(loaded, String.valueOf(next)));
  }

  private static Tag renamed(Tag tag, String name) {
    return tag.revise(Optional.of(new TagName(name)), new Change.Keep<>(), NOON);
  }

  private static FoldedText key(String name) {
    return FoldedText.of(name);
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private void add(Tag... tags) {
    desk().change(() -> ports().tags().addMissing(List.of(tags)));
  }

  private void save(Tag tag) {
    desk().change(() -> ports().tags().save(tag));
  }

  private Optional<Tag> find(AccountId owner, TagId id) {
    return ports().unit().read(() -> ports().tags().find(owner, id));
  }

  private Optional<Tag> findForChange(AccountId owner, TagId id) {
    return ports().unit().write(() -> ports().tags().findForChange(owner, id));
  }

  private List<Tag> findAll(AccountId owner) {
    return ports().unit().read(() -> ports().tags().findAll(owner));
  }

  private List<Tag> findNamed(AccountId owner, FoldedText... names) {
    Set<FoldedText> wanted = Stream.of(names).collect(Collectors.toSet());
    return ports().unit().read(() -> ports().tags().findNamed(owner, wanted));
  }

  private List<String> names(AccountId owner) {
    return findAll(owner).stream().map(tag -> tag.name().value()).toList();
  }
}
