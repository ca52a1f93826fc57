package dev.aimo.domain.attachment;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.attachment.SampleAttachments.attachment;
import static dev.aimo.domain.memo.SampleMemos.attachments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How attachments leave every {@link AttachmentRepository}. */
public abstract class AttachmentRemovalContract {

  /** Earlier than whatever else a store that was used before may have removed. */
  private static final Instant LONG_AGO = Instant.ofEpochMilli(1_000);

  protected abstract Ports ports();

  @Test
  protected final void removesAnAttachmentOnce() {
    Attachment gone = desk().add(attachment(SampleAttachments.id(), desk().owner(), 7, NOON));
    Attachment stays = desk().attachment(gone.owner());

    assertThat(desk().remove(gone)).isTrue();

    assertThat(desk().remove(gone)).isFalse();
    assertThat(live(gone.owner())).containsExactly(stays);
    assertThat(ports().unit().read(() -> ports().attachments().usedBytes(gone.owner()))).isOne();
    assertThatThrownBy(() -> desk().change(() -> ports().attachments().saveProperties(gone)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  protected final void removesAnAttachmentWhateverItHangsOn() {
    Attachment gone = desk().attachment(desk().owner());
    Memo memo = desk().memo(gone.owner(), "memo", attachments(gone));

    assertThat(desk().remove(gone)).isTrue();

    assertThat(ofMemo(memo)).isEmpty();
  }

  @Test
  protected final void removesNothingOfSomebodyElse() {
    Attachment mine = desk().attachment(desk().owner());
    AccountId stranger = desk().owner();

    boolean removed =
        ports().unit().write(() -> ports().attachments().remove(stranger, mine.id(), NOON));

    assertThat(removed).isFalse();
    assertThat(removeUnused(stranger, mine)).isEmpty();
    assertThat(live(mine.owner())).containsExactly(mine);
  }

  @Test
  protected final void removesThoseThatHangOnNothing() {
    AccountId owner = desk().owner();
    Attachment unused = desk().attachment(owner);
    Attachment onLive = desk().attachment(owner);
    Attachment onTrashed = desk().attachment(owner);
    Attachment onGone = desk().attachment(owner);
    Attachment gone = desk().attachment(owner);
    Attachment notAsked = desk().attachment(owner);
    Memo live = desk().memo(owner, "live", attachments(onLive));
    desk().trash(desk().memo(owner, "trashed", attachments(onTrashed, onLive)));
    desk().purge(desk().memo(owner, "gone", attachments(onGone)));
    desk().remove(gone);

    List<Attachment> removed = removeUnused(owner, unused, onLive, onTrashed, onGone, gone);

    assertThat(removed).containsExactlyInAnyOrder(unused, onGone);
    assertThat(live(owner)).containsExactlyInAnyOrder(onLive, onTrashed, notAsked);
    assertThat(ofMemo(live)).containsExactly(onLive.id());
  }

  @Test
  protected final void removesThoseThatWereTakenOff() {
    Attachment attachment = desk().attachment(desk().owner());
    Memo memo = desk().memo(attachment.owner(), "memo", attachments(attachment));
    desk().save(memo, attachments(new Attachment[0]));

    assertThat(removeUnused(attachment.owner(), attachment)).containsExactly(attachment);
  }

  @Test
  protected final void removesNoneOfNone() {
    Attachment attachment = desk().attachment(desk().owner());

    assertThat(removeUnused(attachment.owner())).isEmpty();
    assertThat(live(attachment.owner())).containsExactly(attachment);
  }

  @Test
  protected final void removesManyAtOnce() {
    AccountId owner = desk().owner();
    Attachment[] many =
        IntStream.range(0, 1_200).mapToObj(_ -> attachment(owner)).toArray(Attachment[]::new);
    desk().change(() -> Stream.of(many).forEach(ports().attachments()::add));

    assertThat(removeUnused(owner, many)).hasSize(1_200);

    assertThat(live(owner)).isEmpty();
  }

  @Test
  protected final void findsThoseRemovedBeforeATimeOldestFirst() {
    AccountId owner = desk().owner();
    Attachment second = removed(owner, LONG_AGO.plusMillis(1));
    Attachment first = removed(owner, LONG_AGO);
    Attachment third = removed(owner, LONG_AGO.plusMillis(2));
    desk().attachment(owner);

    assertThat(removedBefore(LONG_AGO, 10)).doesNotContain(first, second, third);
    assertThat(removedBefore(LONG_AGO.plusMillis(2), 10)).containsExactly(first, second);
    assertThat(removedBefore(LONG_AGO.plusMillis(3), 10)).containsExactly(first, second, third);
    assertThat(removedBefore(LONG_AGO.plusMillis(3), 2)).containsExactly(first, second);
    assertThat(removedBefore(LONG_AGO.plusMillis(3), 0)).isEmpty();
    Stream.of(first, second, third).forEach(this::forget);
    assertThat(removedBefore(LONG_AGO.plusMillis(3), 10)).isEmpty();
  }

  @Test
  protected final void findsThoseRemovedBecauseNothingUsedThem() {
    Attachment attachment = desk().attachment(desk().owner());
    removeUnused(attachment.owner(), attachment);

    assertThat(removedBefore(NOON.plusMillis(1), 10_000)).contains(attachment);
  }

  @Test
  protected final void forgetsWhatWasRemovedAndHung() {
    Attachment attachment = desk().attachment(desk().owner());
    Memo memo = desk().memo(attachment.owner(), "memo", attachments(attachment));
    desk().remove(attachment);

    forget(attachment);

    assertThat(removedBefore(NOON.plusMillis(1), 10_000)).doesNotContain(attachment);
    assertThat(ofMemo(memo)).isEmpty();
    desk().add(attachment);
    assertThat(ofMemo(memo)).isEmpty();
  }

  @Test
  protected final void forgetsNothingThatIsLive() {
    Attachment attachment = desk().attachment(desk().owner());
    Memo memo = desk().memo(attachment.owner(), "memo", attachments(attachment));

    forget(attachment);
    forget(attachment(attachment.owner()));

    assertThat(ofMemo(memo)).containsExactly(attachment.id());
  }

  private Attachment removed(AccountId owner, Instant time) {
    Attachment attachment = desk().attachment(owner);
    ports().unit().write(() -> ports().attachments().remove(owner, attachment.id(), time));
    return attachment;
  }

  private List<Attachment> removeUnused(AccountId owner, Attachment... attachments) {
    Set<AttachmentId> ids = Stream.of(attachments).map(Attachment::id).collect(Collectors.toSet());
    return ports().unit().write(() -> ports().attachments().removeUnused(owner, ids, NOON));
  }

  private List<Attachment> removedBefore(Instant time, int most) {
    return ports().unit().read(() -> ports().attachments().findRemovedBefore(time, most));
  }

  private void forget(Attachment attachment) {
    desk().change(() -> ports().attachments().forget(attachment.id()));
  }

  private List<Attachment> live(AccountId owner) {
    return ports()
        .unit()
        .read(() -> ports().attachments().list(owner, new PageRequest(1, 1_000)))
        .items();
  }

  private List<AttachmentId> ofMemo(Memo memo) {
    return ports().unit().write(() -> ports().memos().findAttachments(memo.owner(), memo.id()));
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
