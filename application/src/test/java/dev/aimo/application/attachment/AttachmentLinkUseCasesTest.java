package dev.aimo.application.attachment;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.error.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttachmentLinkUseCasesTest {

  private final AttachmentWorld world = new AttachmentWorld();
  private final AttachmentLinkUseCases links =
      new AttachmentLinkUseCases(
          world.memos.ports.unitOfWork(),
          world.memos.ports.attachments(),
          world.memos.ports.blobs(),
          world.memos.ports.signer(),
          world.memos.clock,
          Duration.ofHours(1));
  private final Attachment attachment = world.upload("hello");

  @Test
  void leadsToTheAttachment() {
    assertThat(follow(link())).isEqualTo(attachment);
  }

  @Test
  void worksAtLeastAsLongAsItIsToldTo() {
    AttachmentLink.Here link = link();

    world.memos.clock.advance(Duration.ofHours(1));

    assertThat(follow(link)).isEqualTo(attachment);
  }

  @Test
  void endsAfterAWhile() {
    AttachmentLink.Here link = link();

    world.memos.clock.advance(Duration.ofMinutes(91));

    assertRefused(Reason.LINK_EXPIRED, () -> follow(link));
  }

  @Test
  void isTheSameForHalfOfItsTime() {
    world.memos.clock.advance(Duration.ofSeconds(1));
    AttachmentLink.Here link = link();

    world.memos.clock.advance(Duration.ofMinutes(29));

    assertThat(link()).isEqualTo(link);
  }

  @Test
  void leadsNowhereWhenAnythingWasChanged() {
    AttachmentLink.Here link = link();
    AccountId owner = attachment.owner();
    AttachmentId other = world.upload("other").id();

    assertRefused(
        Reason.FILE_UNKNOWN, () -> links.follow(owner, other, link.until(), link.signature()));
    assertRefused(
        Reason.FILE_UNKNOWN,
        () ->
            links.follow(
                world.memos.ben.account(), attachment.id(), link.until(), link.signature()));
    assertRefused(
        Reason.FILE_UNKNOWN,
        () -> links.follow(owner, attachment.id(), link.until().plusSeconds(1), link.signature()));
    assertRefused(
        Reason.FILE_UNKNOWN, () -> links.follow(owner, attachment.id(), link.until(), ""));
  }

  @Test
  void leadsNowhereOnceTheAttachmentIsDeleted() {
    AttachmentLink.Here link = link();
    world.attachments.delete(world.memos.anna, attachment.id());

    assertRefused(Reason.FILE_UNKNOWN, () -> follow(link));
  }

  private Attachment follow(AttachmentLink.Here link) {
    return links.follow(attachment.owner(), attachment.id(), link.until(), link.signature());
  }

  private AttachmentLink.Here link() {
    return switch (links.link(attachment)) {
      case AttachmentLink.Here here -> here;
      case AttachmentLink.AtStore away -> throw new AssertionError(away);
    };
  }
}
