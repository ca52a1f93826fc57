package dev.aimo.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.application.attachment.BlobUpkeepUseCases.Removed;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlobUpkeepUseCasesTest {

  private static final Duration LONG = Duration.ofDays(31);
  private static final Duration A_DAY = Duration.ofHours(25);

  private final AttachmentWorld world = new AttachmentWorld();
  private final Stubborn blobs = new Stubborn(world.memos.ports.blobs());
  private final BlobUpkeepUseCases upkeep = world.upkeep(blobs);

  @Test
  void removesTheBytesOfWhatWasDeletedAWhileAgo() {
    Attachment uploaded = world.upload("hello");
    Attachment kept = world.upload("kept");
    world.attachments.delete(world.memos.anna, uploaded.id());

    world.memos.clock.advance(Duration.ofDays(29));
    assertThat(upkeep.sweep()).isEqualTo(new Removed(0, 0));
    world.memos.clock.advance(Duration.ofDays(2));
    assertThat(upkeep.sweep()).isEqualTo(new Removed(0, 1));

    assertThat(world.stored(uploaded)).isEmpty();
    assertThat(world.stored(kept)).contains("kept");
  }

  @Test
  void goesOnBehindBytesThatCanNotBeRemoved() {
    List<Attachment> deleted = delete("one", "two", "three");
    blobs.kept.add(deleted.getFirst().key());
    world.memos.clock.advance(LONG);

    assertThatThrownBy(upkeep::sweep).isInstanceOf(PortFailure.class);

    assertThat(deleted.stream().map(world::stored))
        .containsExactly(Optional.of("one"), Optional.empty(), Optional.empty());
  }

  @Test
  void triesAgainADayLater() {
    Attachment deleted = delete("one").getFirst();
    blobs.kept.add(deleted.key());
    world.memos.clock.advance(LONG);
    assertThatThrownBy(upkeep::sweep).isInstanceOf(PortFailure.class);
    blobs.kept.clear();

    assertThat(upkeep.sweep()).isEqualTo(new Removed(0, 0));
    world.memos.clock.advance(A_DAY);
    assertThat(upkeep.sweep()).isEqualTo(new Removed(1, 0));

    assertThat(world.stored(deleted)).isEmpty();
  }

  @Test
  void leavesAStoreAloneThatIsAway() {
    delete("0123456789abcdef".split("")).forEach(attachment -> blobs.kept.add(attachment.key()));
    world.memos.clock.advance(LONG);

    assertThatThrownBy(upkeep::sweep).isInstanceOf(PortFailure.class);
    assertThat(blobs.refused).isEqualTo(10);
  }

  @Test
  void getsToTheRestThoughTheFirstOnesAreNeverRemoved() {
    delete("0123456789".split("")).forEach(attachment -> blobs.kept.add(attachment.key()));
    world.memos.clock.advance(Duration.ofHours(1));
    Attachment last = delete("last").getFirst();
    world.memos.clock.advance(LONG);

    assertThatThrownBy(upkeep::sweep).isInstanceOf(PortFailure.class);
    assertThat(upkeep.sweep()).isEqualTo(new Removed(0, 1));

    assertThat(world.stored(last)).isEmpty();
  }

  private List<Attachment> delete(String... contents) {
    List<Attachment> deleted = new ArrayList<>();
    for (String content : contents) {
      Attachment uploaded = world.upload(content);
      world.attachments.delete(world.memos.anna, uploaded.id());
      world.memos.clock.advance(Duration.ofSeconds(1));
      deleted.add(uploaded);
    }
    return deleted;
  }

  /** Does not let go of some of what it has. */
  private static final class Stubborn implements BlobStore {

    private final BlobStore store;
    private final Set<BlobKey> kept = new HashSet<>();
    private int refused;

    Stubborn(BlobStore store) {
      this.store = store;
    }

    @Override
    public BlobPlace place() {
      return store.place();
    }

    @Override
    public void put(BlobKey key, Blob content) {
      store.put(key, content);
    }

    @Override
    public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
      return store.open(place, key, range);
    }

    @Override
    public void delete(BlobPlace place, BlobKey key) {
      if (kept.contains(key)) {
        refused++;
        throw new PortFailure("blobs", true, new IOException("not today"));
      }
      store.delete(place, key);
    }

    @Override
    public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
      return store.link(place, key, terms);
    }
  }
}
