package dev.aimo.domain.tag;

import static dev.aimo.domain.memo.SampleMemos.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every {@link TagRepository} counts the live memos that carry a tag, and lets go of them. */
public abstract class TagUsageContract {

  protected abstract Ports ports();

  @Test
  protected final void countsNoUseOfANewTagWhateverItSays() {
    AccountId owner = desk().owner();
    Tag sample = SampleTags.tag(owner, "boastful");
    Tag boastful =
        new Tag(
            sample.id(),
            owner,
            sample.name(),
            Optional.empty(),
            7,
            sample.createdAt(),
            sample.updatedAt());

    desk().change(() -> ports().tags().addMissing(List.of(boastful)));

    assertThat(usageCounts(boastful)).containsOnly(0);
  }

  @Test
  protected final void countsTheMemosThatCarryIt() {
    AccountId owner = desk().owner();
    Tag often = desk().tag(owner, "often");
    Tag once = desk().tag(owner, "once");
    desk().memo(owner, "first", tags(often, once));
    desk().memo(owner, "second", tags(often));
    desk().memo(owner, "third");

    assertThat(usageCounts(often)).containsOnly(2);
    assertThat(usageCounts(once)).containsOnly(1);
  }

  @Test
  protected final void countsAMemoThatCarriesItTwiceOnce() {
    Tag tag = desk().tag(desk().owner(), "twice");

    desk().memo(tag.owner(), "memo", tags(tag, tag));

    assertThat(usageCounts(tag)).containsOnly(1);
  }

  @Test
  protected final void countsNoMemoInTheTrash() {
    Tag tag = desk().tag(desk().owner(), "tag");
    desk().memo(tag.owner(), "live", tags(tag));
    Memo trashed = desk().trash(desk().memo(tag.owner(), "trashed", tags(tag)));
    assertThat(usageCounts(tag)).containsOnly(1);

    desk().restore(trashed);

    assertThat(usageCounts(tag)).containsOnly(2);
  }

  @Test
  protected final void countsNoMemoThatIsGone() {
    Tag tag = desk().tag(desk().owner(), "tag");
    Memo memo = desk().memo(tag.owner(), "memo", tags(tag));

    desk().purge(desk().trash(memo));

    assertThat(usageCounts(tag)).containsOnly(0);
  }

  @Test
  protected final void countsNoMemoThatItWasTakenOff() {
    AccountId owner = desk().owner();
    Tag off = desk().tag(owner, "off");
    Tag on = desk().tag(owner, "on");
    Memo memo = desk().memo(owner, "memo", tags(off));

    desk().save(memo, tags(on));

    assertThat(usageCounts(off)).containsOnly(0);
    assertThat(usageCounts(on)).containsOnly(1);
  }

  @Test
  protected final void countsOnWhenItIsRenamed() {
    Tag tag = desk().tag(desk().owner(), "before");
    desk().memo(tag.owner(), "memo", tags(tag));

    desk()
        .change(() -> {
          Tag loaded = ports().tags().findForChange(tag.owner(), tag.id()).orElseThrow();
          ports()
              .tags()
              .save(
                  loaded.revise(
                      Optional.of(new TagName("after")), new Change.Keep<>(), tag.updatedAt()));
        });

    assertThat(desk().usageCount(tag.owner(), tag.id())).isEqualTo(1);
  }

  @Test
  protected final void showsTheCountOnEachMemoThatCarriesIt() {
    Tag tag = desk().tag(desk().owner(), "tag");
    desk().memo(tag.owner(), "first", tags(tag));
    Memo second = desk().memo(tag.owner(), "second", tags(tag));

    assertThat(desk().sheet(second).tags()).extracting(Tag::usageCount).containsExactly(2);
  }

  @Test
  protected final void takesARemovedTagOffAllMemos() {
    AccountId owner = desk().owner();
    Tag first = desk().tag(owner, "first");
    Tag gone = desk().tag(owner, "gone");
    Tag last = desk().tag(owner, "last");
    Memo memo = desk().memo(owner, "memo", tags(first, gone, last));

    desk().remove(gone);

    assertThat(names(memo)).containsExactly("first", "last");
    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
  }

  @Test
  protected final void takesARemovedTagOffMemosInTheTrash() {
    Tag tag = desk().tag(desk().owner(), "gone");
    Memo trashed = desk().trash(desk().memo(tag.owner(), "memo", tags(tag)));

    desk().remove(tag);

    assertThat(names(desk().restore(trashed))).isEmpty();
  }

  @Test
  protected final void putsARemovedTagOnNothing() {
    Tag tag = desk().tag(desk().owner(), "gone");
    desk().remove(tag);

    Memo memo = desk().memo(tag.owner(), "memo", tags(tag));

    assertThat(names(memo)).isEmpty();
  }

  @Test
  protected final void doesNotCountForANewTagOfTheSameName() {
    Tag first = desk().tag(desk().owner(), "again");
    desk().memo(first.owner(), "memo", tags(first));
    desk().remove(first);

    Tag second = desk().tag(first.owner(), "again");

    assertThat(usageCounts(second)).containsOnly(0);
  }

  @Test
  protected final void countsRightAfterManyChangedItAtOnce() throws Exception {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "busy");
    Memo shared = desk().memo(owner, "shared");

    Together.run(
        6,
        () -> {
          for (int i = 0; i < 5; i++) {
            Memo own = desk().memo(owner, "own", tags(tag));
            changeTags(shared, tags(tag));
            desk().trash(own);
            changeTags(shared, Links.onlyTags(List.of()));
            desk().memo(owner, "stays", tags(tag));
          }
          return true;
        });

    assertThat(usageCounts(tag)).containsOnly(30);
  }

  private void changeTags(Memo memo, Links links) {
    desk()
        .change(() -> {
          Memo loaded = ports().memos().findForChange(memo.owner(), memo.id()).orElseThrow();
          ports().memos().save(loaded, links);
        });
  }

  /** As each way to look at a tag tells it. */
  private Set<Integer> usageCounts(Tag tag) {
    return ports()
        .unit()
        .write(() -> {
          TagRepository tags = ports().tags();
          List<Tag> seen =
              List.of(
                  tags.find(tag.owner(), tag.id()).orElseThrow(),
                  tags.findForChange(tag.owner(), tag.id()).orElseThrow(),
                  tags.findNamed(tag.owner(), Set.of(tag.name().key())).getFirst(),
                  tags.findAll(tag.owner()).stream()
                      .filter(other -> other.id().equals(tag.id()))
                      .findFirst()
                      .orElseThrow());
          return Set.copyOf(seen.stream().map(Tag::usageCount).toList());
        });
  }

  private List<String> names(Memo memo) {
    return desk().sheet(memo).tags().stream().map(tag -> tag.name().value()).toList();
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
