package dev.aimo.application.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.MemoWorld;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.SampleAttachments;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.embedding.Depiction;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.embedding.PictureKey;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.search.Hit;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the index of pictures follows. Pictures show the words that their bytes spell. */
class PicturesTest {

  private static final int TOO_LARGE = (10 << 20) + 1;

  private final IndexWorld world = new IndexWorld();
  private final Camera camera = new Camera(world.ports.pictureEmbedder());

  @BeforeEach
  void setUpPictures() {
    world.setUpPictures(Optional.of(camera));
  }

  @Test
  void findsMemosByTheirPictures() {
    MemoId sea = write("one", picture("rocks and waves"));
    write("two", picture("a cat"));
    write("three");
    world.settle();

    assertThat(nearest("waves").getFirst()).isEqualTo(sea);
    assertThat(nearest("waves")).hasSize(2);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void followsWhatChanges() {
    world.settle();
    Attachment picture = picture("waves");
    MemoId memo = write("one", picture);
    world.settle();
    assertThat(nearest("waves")).containsExactly(memo);

    remove(picture);
    world.settle();

    assertThat(nearest("waves")).isEmpty();
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void looksAtEachPictureOnce() {
    MemoId memo = write("one", picture("waves"));
    world.settle();
    world.core.memos.putTags(world.anna, memo, MemoWorld.named("sea"), OptionalInt.empty());
    world.settle();

    assertThat(camera.seen).containsExactly("waves");
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void leavesOutWhatNobodyCanRead() {
    camera.refuses("blur");
    MemoId memo = write("one", picture("blur"), picture("waves"), picture("large", TOO_LARGE));
    MemoId blurred = write("two", picture("blur"));
    write("three", stored(SampleAttachments.attachment(world.anna.account()), Optional.empty()));
    world.settle();

    assertThat(nearest("waves")).containsExactly(memo);
    assertThat(nearest("blur")).doesNotContain(blurred);
    assertThat(world.backlog().waiting()).isZero();
    assertThat(world.backlog().givenUp()).isZero();
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void keepsOnlyPicturesWaitingWhileTheServiceIsAway() {
    world.settle();
    camera.isAway = true;
    MemoId shown = write("lighthouse", picture("waves"));
    MemoId plain = write("lighthouse keeper");

    world.workUntil(_ -> world.withWord(world.anna, "lighthouse").size() == 2);

    assertThat(world.hasMeaning(world.anna, shown)).isTrue();
    assertThat(world.hasMeaning(world.anna, plain)).isTrue();
    assertThat(world.backlog().waiting()).isEqualTo(1);
    camera.isAway = false;
    world.waitForRetries();
    world.settle();
    assertThat(nearest("waves")).containsExactly(shown);
  }

  @Test
  void doesNotLetNewMemosWaitForManyPictures() {
    world.settle();
    IntStream.range(0, 40).forEach(i -> write("memo " + i, picture("picture " + i)));
    var _ = world.indexer().work();
    int done = camera.seen.size();
    write("lighthouse");

    var _ = world.indexer().work();

    assertThat(done).isBetween(1, 8);
    assertThat(world.withWord(world.anna, "lighthouse")).hasSize(1);
    world.settle();
    assertThat(camera.seen).hasSize(40);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void fillsAFewAtATime() {
    IntStream.range(0, 20).forEach(i -> write("memo " + i, picture("picture " + i)));
    world.workUntil(_ -> !camera.seen.isEmpty());

    assertThat(camera.seen).hasSizeLessThanOrEqualTo(8);
    world.settle();
    assertThat(nearest("picture")).hasSize(20);
  }

  @Test
  void retiresTheIndexWhenNothingSeesAnyMore() {
    write("one", picture("waves"));
    world.settle();

    world.setUpPictures(Optional.empty());
    world.start();
    world.settle();

    assertThat(world.serving(IndexContent.Pictures.class)).isEmpty();
  }

  @Test
  void makesTheIndexAnewAfterItWasLost() {
    MemoId memo = write("one", picture("waves"));
    world.settle();
    world.ports.pictureIndex().drop(pictures());

    world.start();
    world.settle();

    assertThat(nearest("waves")).containsExactly(memo);
    assertThat(camera.seen).hasSize(1);
  }

  private Generation pictures() {
    return world.serving(IndexContent.Pictures.class).orElseThrow();
  }

  private List<MemoId> nearest(String described) {
    Vector sought = camera.embedded(described);
    return world
        .ports
        .pictureIndex()
        .findNearest(pictures(), world.anna.account(), sought, MemoFilter.ANY, 100)
        .stream()
        .map(Hit::memo)
        .toList();
  }

  private MemoId write(String text, Attachment... attached) {
    WriteMemo plain = WriteMemo.of(new MemoText(text));
    List<AttachmentId> ids = Stream.of(attached).map(Attachment::id).toList();
    return world
        .core
        .memos
        .create(
            world.anna,
            new WriteMemo(
                plain.text(),
                plain.type(),
                plain.source(),
                plain.category(),
                plain.isPublic(),
                plain.tags(),
                ids,
                plain.relations(),
                plain.createdAt(),
                plain.updatedAt()))
        .memo()
        .id();
  }

  private Attachment picture(String shows) {
    return picture(shows, 1);
  }

  private Attachment picture(String shows, long size) {
    return stored(
        SampleAttachments.attachment(
            SampleAttachments.id(), world.anna.account(), size, world.core.clock.instant()),
        Optional.of(shows));
  }

  private Attachment stored(Attachment attachment, Optional<String> shows) {
    shows.ifPresent(bytes -> {
      byte[] content = bytes.getBytes(UTF_8);
      world
          .ports
          .blobs()
          .put(attachment.key(), new Blob(content.length, new ByteArrayInputStream(content)));
    });
    return world
        .stores
        .unit()
        .write(() -> {
          world.ports.attachments().add(attachment);
          return attachment;
        });
  }

  private void remove(Attachment attachment) {
    boolean _ =
        world
            .stores
            .unit()
            .write(() ->
                world
                    .ports
                    .attachments()
                    .remove(attachment.owner(), attachment.id(), world.core.clock.instant()));
  }

  /** Notes what it sees, and fails when a test says so. */
  private static final class Camera implements PictureEmbedder {

    final List<String> seen = new ArrayList<>();
    boolean isAway;
    private final PictureEmbedder real;
    private String refused = "?";

    Camera(PictureEmbedder real) {
      this.real = real;
    }

    void refuses(String shown) {
      refused = shown;
    }

    Vector embedded(String text) {
      return real.embed(new Depiction.Described(text));
    }

    @Override
    public EmbeddingModel model() {
      return real.model();
    }

    @Override
    public Vector embed(Depiction depicted) {
      if (isAway) {
        throw new PortFailure("pictures", true, new IllegalStateException("nobody answers"));
      }
      if (depicted instanceof Depiction.Picture(byte[] bytes, _)) {
        String shows = new String(bytes, UTF_8);
        if (shows.equals(refused)) {
          throw new PortFailure("pictures", false, new IllegalStateException("no picture"));
        }
        seen.add(shows);
      }
      return real.embed(depicted);
    }

    @Override
    public PictureKey key(Depiction depicted) {
      return real.key(depicted);
    }
  }
}
