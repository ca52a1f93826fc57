package dev.aimo.application.attachment;

import static dev.aimo.application.Refusals.assertRefused;
import static dev.aimo.application.attachment.AttachmentWorld.blob;
import static dev.aimo.application.attachment.AttachmentWorld.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.PageRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttachmentUseCasesTest {

  private final AttachmentWorld world = new AttachmentWorld();

  @Test
  void keepsTheBytesUnderTheOwnersKeyAndTheLocalDate() {
    world.memos.clock.advance(
        Duration.ofHours(7)); // 17:00 UTC on the first of March: the second in Shanghai
    Attachment uploaded = world.upload("hello");

    assertThat(uploaded.key().value())
        .isEqualTo(
            world.memos.anna.account().value() + "/2026-03-02/" + uploaded.id().value() + ".txt");
    assertThat(world.stored(uploaded)).contains("hello");
    assertThat(world.attachments.get(world.memos.anna, uploaded.id())).isEqualTo(uploaded);
  }

  @Test
  void givesOutAPartOfTheBytes() {
    Attachment uploaded = world.upload("hello");

    assertThat(AttachmentWorld.text(world.attachments.open(uploaded, new ByteRange(1, 3))))
        .isEqualTo("ell");
  }

  @Test
  void hidesTheAttachmentsOfOthers() {
    Attachment uploaded = world.upload("hello");

    assertRefused(
        Reason.ATTACHMENT_UNKNOWN, () -> world.attachments.get(world.memos.ben, uploaded.id()));
    assertRefused(
        Reason.ATTACHMENT_UNKNOWN, () -> world.attachments.delete(world.memos.ben, uploaded.id()));
    assertRefused(
        Reason.ATTACHMENT_UNKNOWN,
        () ->
            world.attachments.changeProperties(
                world.memos.ben, uploaded.id(), new Properties(Map.of("a", 1))));
    assertThat(world.attachments.list(world.memos.ben, new PageRequest(1, 10)).items()).isEmpty();
  }

  @Test
  void mergesProperties() {
    Attachment uploaded = world.upload("hello");
    world.attachments.changeProperties(
        world.memos.anna, uploaded.id(), new Properties(Map.of("width", 1, "height", 2)));

    Attachment merged =
        world.attachments.changeProperties(
            world.memos.anna, uploaded.id(), new Properties(Map.of("width", 3)));

    assertThat(merged.properties().values()).isEqualTo(Map.of("width", 3, "height", 2));
  }

  @Test
  void refusesWhatIsTooLargeOrBlockedOrBeyondTheQuota() {
    world.upload("x".repeat(100));

    assertRefused(Reason.FILE_TOO_LARGE, () -> world.upload("x".repeat(101)));
    assertRefused(Reason.QUOTA_EXCEEDED, () -> world.upload("x".repeat(51)));
    assertRefused(Reason.FILE_TYPE_REFUSED, () -> uploadAs("text/html"));
    assertRefused(Reason.FILE_TYPE_REFUSED, () -> uploadAs("video/mp4"));
    world.upload("x".repeat(50));
    assertThat(world.attachments.list(world.memos.anna, new PageRequest(1, 10)).total())
        .isEqualTo(2);
  }

  @Test
  void countsWhatCameMeanwhileAgainstTheQuota() {
    Attachment[] first = new Attachment[1];
    BlobStore slow =
        new DoesAfterStoring(
            world.memos.ports.blobs(), () -> first[0] = world.upload("x".repeat(100)));
    AttachmentUseCases second = world.attachments(slow);

    assertRefused(
        Reason.QUOTA_EXCEEDED,
        () ->
            second.upload(
                world.memos.anna, file("a.txt", AttachmentWorld.TEXT), blob("y".repeat(100))));

    assertThat(world.attachments.list(world.memos.anna, new PageRequest(1, 10)).items())
        .containsExactly(first[0]);
    world.memos.clock.advance(Duration.ofDays(2));
    assertThat(world.upkeep.sweep()).isEqualTo(new BlobUpkeepUseCases.Removed(0, 0));
  }

  @Test
  void remembersBytesWhoseRowNeverCame() {
    AttachmentUseCases failing =
        world.attachments(
            new DoesAfterStoring(world.memos.ports.blobs(), AttachmentUseCasesTest::fail));

    assertThatThrownBy(() ->
            failing.upload(world.memos.anna, file("note.txt", AttachmentWorld.TEXT), blob("hello")))
        .isInstanceOf(PortFailure.class);
    assertThat(world.attachments.list(world.memos.anna, new PageRequest(1, 10)).items()).isEmpty();

    world.memos.clock.advance(Duration.ofDays(2));
    assertThat(world.upkeep.sweep()).isEqualTo(new BlobUpkeepUseCases.Removed(1, 0));
    assertThat(world.upkeep.sweep()).isEqualTo(new BlobUpkeepUseCases.Removed(0, 0));
  }

  private void uploadAs(String type) {
    world.attachments.upload(world.memos.anna, file("a", new MediaType(type)), blob("x"));
  }

  /** As a network does at the wrong moment. */
  private static void fail() {
    throw new PortFailure("blobs", true, new IOException("the network went away"));
  }

  private record DoesAfterStoring(BlobStore store, Runnable next) implements BlobStore {

    @Override
    public BlobPlace place() {
      return store.place();
    }

    @Override
    public void put(BlobKey key, Blob content) {
      store.put(key, content);
      next.run();
    }

    @Override
    public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
      return store.open(place, key, range);
    }

    @Override
    public void delete(BlobPlace place, BlobKey key) {
      store.delete(place, key);
    }

    @Override
    public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
      return store.link(place, key, terms);
    }
  }
}
