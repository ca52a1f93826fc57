package dev.aimo.domain.memo;

import static dev.aimo.domain.memo.SampleMemos.attachments;
import static dev.aimo.domain.memo.SampleMemos.relations;
import static dev.aimo.domain.memo.SampleMemos.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.SampleAttachments;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.tag.SampleTags;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link MemoRepository} hangs on memos, and what it leaves out. */
public abstract class MemoLinksContract {

  private static final Links CLEARED =
      new Links(new Change.Clear<>(), new Change.Clear<>(), new Change.Clear<>());

  protected abstract Ports ports();

  @Test
  protected final void hangsNothingOnAMemoThatIsAddedWithoutLinks() {
    AccountId owner = desk().owner();

    assertHangsNothingOn(desk().memo(owner, "kept", Links.KEPT));
    assertHangsNothingOn(desk().memo(owner, "cleared", CLEARED));
  }

  @Test
  protected final void keepsTheOrderThatWasGiven() {
    AccountId owner = desk().owner();
    Tag a = desk().tag(owner, "a");
    Tag b = desk().tag(owner, "b");
    Tag c = desk().tag(owner, "c");
    Attachment first = desk().attachment(owner);
    Attachment second = desk().attachment(owner);
    Attachment third = desk().attachment(owner);
    Memo one = desk().memo(owner, "one");
    Memo two = desk().memo(owner, "two");
    Memo three = desk().memo(owner, "three");

    Memo memo =
        desk()
            .memo(
                owner,
                "memo",
                new Links(
                    new Change.Set<>(List.of(b.id(), c.id(), a.id())),
                    new Change.Set<>(List.of(third.id(), first.id(), second.id())),
                    new Change.Set<>(List.of(two.id(), three.id(), one.id()))));

    assertThat(tagsOf(memo)).containsExactly("b", "c", "a");
    assertThat(desk().sheet(memo).attachments()).containsExactly(third, first, second);
    assertThat(relationsOf(memo)).containsExactly(two, three, one);
  }

  @Test
  protected final void hangsEachThingOnAMemoOnce() {
    AccountId owner = desk().owner();
    Tag a = desk().tag(owner, "a");
    Tag b = desk().tag(owner, "b");
    Attachment attachment = desk().attachment(owner);
    Memo target = desk().memo(owner, "target");

    Memo memo = desk().memo(owner, "memo", tags(a, b, a, a));
    desk().save(memo, attachments(attachment, attachment));
    desk().save(memo, relations(target, target));

    assertThat(tagsOf(memo)).containsExactly("a", "b");
    assertThat(desk().sheet(memo).attachments()).containsExactly(attachment);
    assertThat(relationsOf(memo)).containsExactly(target);
  }

  @Test
  protected final void leavesOutWhatIsUnknown() {
    Memo memo = desk().memo(desk().owner(), "memo");

    desk().save(memo, tags(SampleTags.id()));
    desk().save(memo, attachments(SampleAttachments.id()));
    desk().save(memo, relations(SampleMemos.id()));

    assertHangsNothingOn(memo);
  }

  @Test
  protected final void leavesOutIdsThatLookLikePrograms() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "memo", tags(desk().tag(owner, "tag")));

    desk().save(memo, relations(new MemoId("') or ('1'='1"), new MemoId("🐼".repeat(191))));

    assertThat(relationsOf(memo)).isEmpty();
    assertThat(tagsOf(memo)).containsExactly("tag");
  }

  @Test
  protected final void leavesOutWhatIsSomebodyElses() {
    AccountId stranger = desk().owner();
    Tag tag = desk().tag(stranger, "theirs");
    Attachment attachment = desk().attachment(stranger);
    Memo theirs = desk().memo(stranger, "theirs");
    Memo memo = desk().memo(desk().owner(), "memo", tags(tag));

    desk().save(memo, tags(tag));
    desk().save(memo, attachments(attachment));
    desk().save(memo, relations(theirs));

    assertHangsNothingOn(memo);
    assertThat(desk().usageCount(stranger, tag.id())).isZero();
  }

  @Test
  protected final void leavesOutWhatIsGone() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "gone");
    Attachment attachment = desk().attachment(owner);
    Memo trashed = desk().trash(desk().memo(owner, "gone"));
    desk().remove(tag);
    desk().remove(attachment);

    Memo memo = desk().memo(owner, "memo", tags(tag));
    desk().save(memo, attachments(attachment));
    desk().save(memo, relations(trashed));
    desk().restore(trashed);

    assertHangsNothingOn(memo);
  }

  @Test
  protected final void keepsTheOthersWhenOneIsLeftOut() {
    AccountId owner = desk().owner();
    Tag a = desk().tag(owner, "a");
    Tag b = desk().tag(owner, "b");

    Memo memo = desk().memo(owner, "memo", tags(b.id(), SampleTags.id(), a.id()));

    assertThat(tagsOf(memo)).containsExactly("b", "a");
  }

  @Test
  protected final void relatesNoMemoToItself() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    Memo memo = SampleMemos.memo(owner, "memo");
    desk().add(memo, relations(memo, target));
    assertThat(relationsOf(memo)).containsExactly(target);

    desk().save(memo, relations(target, memo));

    assertThat(relationsOf(memo)).containsExactly(target);
  }

  @Test
  protected final void replacesWhatHung() {
    AccountId owner = desk().owner();
    Tag a = desk().tag(owner, "a");
    Tag b = desk().tag(owner, "b");
    Tag c = desk().tag(owner, "c");
    Memo one = desk().memo(owner, "one");
    Memo two = desk().memo(owner, "two");
    Memo memo = desk().memo(owner, "memo", tags(a, b));
    desk().save(memo, relations(one));

    desk().save(memo, tags(c, b));
    desk().save(memo, relations(two, one));

    assertThat(tagsOf(memo)).containsExactly("c", "b");
    assertThat(relationsOf(memo)).containsExactly(two, one);
  }

  @Test
  protected final void keepsWhatTheLinksDoNotName() {
    AccountId owner = desk().owner();
    Attachment attachment = desk().attachment(owner);
    Memo target = desk().memo(owner, "target");
    Memo memo = desk().memo(owner, "memo", attachments(attachment));
    desk().save(memo, relations(target));

    desk().save(memo, tags(desk().tag(owner, "tag")));
    desk().save(memo, Links.KEPT);

    assertThat(tagsOf(memo)).containsExactly("tag");
    assertThat(desk().sheet(memo).attachments()).containsExactly(attachment);
    assertThat(relationsOf(memo)).containsExactly(target);
  }

  @Test
  protected final void clearsWhatHung() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "memo", tags(desk().tag(owner, "tag")));
    desk().save(memo, attachments(desk().attachment(owner)));
    desk().save(memo, relations(desk().memo(owner, "target")));

    desk().save(memo, CLEARED);

    assertHangsNothingOn(memo);
  }

  @Test
  protected final void takesAnEmptyListForClearing() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "memo", tags(desk().tag(owner, "tag")));

    desk().save(memo, Links.onlyTags(List.of()));

    assertThat(tagsOf(memo)).isEmpty();
  }

  @Test
  protected final void hangsOneAttachmentOnSeveralMemos() {
    Attachment attachment = desk().attachment(desk().owner());

    Memo first = desk().memo(attachment.owner(), "first", attachments(attachment));
    Memo second = desk().memo(attachment.owner(), "second", attachments(attachment));

    assertThat(desk().sheet(first).attachments()).containsExactly(attachment);
    assertThat(desk().sheet(second).attachments()).containsExactly(attachment);
  }

  @Test
  protected final void relatesTwoMemosToEachOther() {
    AccountId owner = desk().owner();
    Memo one = desk().memo(owner, "one");
    Memo two = desk().memo(owner, "two", relations(one));

    desk().save(one, relations(two));

    assertThat(relationsOf(one)).containsExactly(two);
    assertThat(relationsOf(two)).containsExactly(one);
  }

  @Test
  protected final void hangsHundredsOfThingsOnAMemo() {
    AccountId owner = desk().owner();
    List<Tag> many =
        IntStream.range(0, 500)
            .mapToObj(i -> SampleTags.tag(owner, "tag %03d".formatted(i)))
            .toList();
    desk().change(() -> ports().tags().addMissing(many.reversed()));

    Memo memo = desk().memo(owner, "memo", tags(many.toArray(Tag[]::new)));

    assertThat(tagsOf(memo)).isEqualTo(many.stream().map(tag -> tag.name().value()).toList());
  }

  @Test
  protected final void keepsWhatHangsOnAMemoThroughTheTrash() {
    AccountId owner = desk().owner();
    Attachment attachment = desk().attachment(owner);
    Memo target = desk().memo(owner, "target");
    Memo memo = desk().memo(owner, "memo", tags(desk().tag(owner, "tag")));
    desk().save(memo, attachments(attachment));
    desk().save(memo, relations(target));

    Memo restored = desk().restore(desk().trash(memo));

    assertThat(tagsOf(restored)).containsExactly("tag");
    assertThat(desk().sheet(restored).attachments()).containsExactly(attachment);
    assertThat(relationsOf(restored)).containsExactly(target);
  }

  @Test
  protected final void hidesRelationsToTheTrashAndShowsThemAgain() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    Memo other = desk().memo(owner, "other");
    Memo memo = desk().memo(owner, "memo", relations(target, other));

    Memo trashed = desk().trash(target);
    assertThat(relationsOf(memo)).containsExactly(other);

    desk().restore(trashed);
    assertThat(relationsOf(memo)).containsExactly(target, other);
  }

  @Test
  protected final void keepsRelationsToTheTrashWhateverTheLinksSay() {
    AccountId owner = desk().owner();
    Memo hidden = desk().memo(owner, "hidden");
    Memo other = desk().memo(owner, "other");
    Memo replaced = desk().memo(owner, "replaced", relations(hidden));
    Memo cleared = desk().memo(owner, "cleared", relations(hidden));
    Memo named = desk().memo(owner, "named", relations(hidden));
    Memo trashed = desk().trash(hidden);

    desk().save(replaced, relations(other));
    desk().save(cleared, CLEARED);
    desk().save(named, relations(hidden, other));
    desk().restore(trashed);

    assertThat(relationsOf(replaced)).containsExactlyInAnyOrder(hidden, other);
    assertThat(relationsOf(cleared)).containsExactly(hidden);
    assertThat(relationsOf(named)).containsExactlyInAnyOrder(hidden, other);
  }

  @Test
  protected final void relatesAgainWhatWasUnrelated() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    Memo memo = desk().memo(owner, "memo", relations(target));
    desk().save(memo, CLEARED);

    desk().save(memo, relations(target));

    assertThat(relationsOf(memo)).containsExactly(target);
  }

  @Test
  protected final void removesTheRelationsOfAMemoThatIsGone() {
    AccountId owner = desk().owner();
    Memo source = desk().memo(owner, "source");
    Memo gone = desk().memo(owner, "gone", relations(source));
    desk().save(source, relations(gone));

    desk().purge(gone);

    assertThat(relationsOf(source)).isEmpty();
    desk().add(gone);
    assertThat(relationsOf(source)).isEmpty();
    assertThat(relationsOf(gone)).isEmpty();
  }

  @Test
  protected final void leavesWhatHungOnAMemoThatIsGone() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    Attachment attachment = desk().attachment(owner);
    Memo other = desk().memo(owner, "other", attachments(attachment));
    Memo gone = desk().memo(owner, "gone", attachments(attachment));
    desk().save(gone, tags(tag));

    desk().purge(gone);

    assertThat(desk().usageCount(owner, tag.id())).isZero();
    assertThat(desk().sheet(other).attachments()).containsExactly(attachment);
  }

  @Test
  protected final void takesARemovedAttachmentOffItsMemos() {
    AccountId owner = desk().owner();
    Attachment stays = desk().attachment(owner);
    Attachment gone = desk().attachment(owner);
    Memo memo = desk().memo(owner, "memo", attachments(gone, stays));

    desk().remove(gone);

    assertThat(desk().sheet(memo).attachments()).containsExactly(stays);
  }

  @Test
  protected final void hangsNothingOnAMemoWhenTheUnitFails() {
    AccountId owner = desk().owner();
    Tag before = desk().tag(owner, "before");
    Tag after = desk().tag(owner, "after");
    Memo memo = desk().memo(owner, "memo", tags(before));

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  ports().memos().save(memo, tags(after));
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(tagsOf(memo)).containsExactly("before");
  }

  @Test
  protected final void letsManyRelateTheSameMemosToEachOtherAtOnce() throws Exception {
    AccountId owner = desk().owner();
    List<Memo> memos =
        IntStream.range(0, 4).mapToObj(i -> desk().memo(owner, "memo " + i)).toList();
    Tag tag = desk().tag(owner, "tag");
    AtomicInteger turn = new AtomicInteger();

    Together.run(
        8,
        () -> {
          for (int i = 0; i < 8; i++) {
            int at = turn.getAndIncrement();
            Memo source = memos.get(at % 4);
            Memo[] others = {memos.get((at + 1) % 4), memos.get((at + 3) % 4)};
            desk().change(() -> change(source, relations(others)));
            desk().change(() -> change(source, tags(tag)));
          }
          return true;
        });

    for (int i = 0; i < 4; i++) {
      assertThat(desk().sheet(memos.get(i)).relations())
          .extracting(related -> related.memo().id())
          .containsExactly(memos.get((i + 1) % 4).id(), memos.get((i + 3) % 4).id());
    }
    assertThat(desk().usageCount(owner, tag.id())).isEqualTo(4);
  }

  private void change(Memo memo, Links links) {
    Memo loaded = ports().memos().findForChange(memo.owner(), memo.id()).orElseThrow();
    ports().memos().save(loaded.revised(loaded.text(), loaded.updatedAt().plusMillis(1)), links);
  }

  private void assertHangsNothingOn(Memo memo) {
    assertThat(desk().sheet(memo)).isEqualTo(new MemoSheet(memo, List.of(), List.of(), List.of()));
  }

  private List<String> tagsOf(Memo memo) {
    return desk().sheet(memo).tags().stream().map(tag -> tag.name().value()).toList();
  }

  private List<Memo> relationsOf(Memo memo) {
    return desk().sheet(memo).relations().stream().map(related -> related.memo()).toList();
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
