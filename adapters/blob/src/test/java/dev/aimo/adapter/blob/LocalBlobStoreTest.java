package dev.aimo.adapter.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.BlobStoreContract;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.PortFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalBlobStoreTest extends BlobStoreContract {

  private static final BlobKey KEY = BlobKey.of("u1", "2026-03-01", "picture.png");

  @TempDir private Path temporary;
  private Path directory = Path.of("");
  private Path outside = Path.of("");

  @BeforeEach
  void makeDirectories() throws IOException {
    directory = Files.createDirectory(temporary.resolve("attachments")).toRealPath();
    outside = Files.createDirectory(temporary.resolve("outside")).toRealPath();
  }

  @Override
  protected BlobStore store() {
    return BlobAdapter.open(new BlobSettings.Local(directory), InstantSource.system()).store();
  }

  @Test
  void namesFilesAsTheirKeys() {
    store().put(KEY, bytes("content"));

    assertThat(directory.resolve("u1/2026-03-01/picture.png")).hasContent("content");
  }

  @Test
  void namesFilesInAsciiWhateverTheKey() throws IOException {
    store().put(BlobKey.of("用户", ".hidden", "x".repeat(201)), bytes("content"));

    assertThat(files()).hasSize(1).first().asString().matches("(/?~[0-9a-f]{64}){3}");
  }

  @Test
  void findsFilesThatThePredecessorNamed() throws IOException {
    BlobStore store = store();
    Path old = Files.createDirectories(directory.resolve("u1/.old")).resolve("a b%20c");
    Files.writeString(old, "old");
    BlobKey key = BlobKey.of("u1", ".old", "a b%20c");

    assertThat(read(store, key)).isEqualTo("old");

    store.put(key, bytes("new"));
    assertThat(read(store, key)).isEqualTo("new");

    store.delete(new BlobPlace.Local(), key);
    assertThat(opened(store, key)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNoFoldersBehind() {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    store.delete(new BlobPlace.Local(), KEY);

    assertThat(directory.resolve("u1")).doesNotExist();
    assertThat(directory).isDirectory();
  }

  @Test
  void leavesNoPartBehindWhenReadingFails() throws IOException {
    BlobStore store = store();

    assertThatThrownBy(() -> store.put(KEY, closed())).isInstanceOf(PortFailure.class);

    assertThat(files()).isEmpty();
  }

  @Test
  void doesNotSeeOrTouchPartsAsContent() throws IOException {
    BlobStore store = store();
    Path part = Files.writeString(directory.resolve(".part/0123"), "half");
    BlobKey key = BlobKey.of(".part", "0123");

    assertThat(opened(store, key)).isEmpty();
    store.delete(new BlobPlace.Local(), key);
    store.put(key, bytes("whole"));

    assertThat(read(store, key)).isEqualTo("whole");
    assertThat(part).hasContent("half");
  }

  @Test
  void failsWhereAFileStandsInPlaceOfAFolder() throws IOException {
    BlobStore store = store();
    store.put(BlobKey.of("u1"), bytes("content"));

    assertThatThrownBy(() -> store.put(BlobKey.of("u1", "below"), bytes("more")))
        .isInstanceOf(PortFailure.class);

    assertThat(read(store, BlobKey.of("u1"))).isEqualTo("content");
    assertThat(files()).containsExactly("u1");
  }

  @Test
  void failsWhereAFolderStandsInPlaceOfAFile() throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    assertThatThrownBy(() -> store.put(BlobKey.of("u1"), bytes("more")))
        .isInstanceOf(PortFailure.class);

    assertThat(files()).containsExactly(KEY.value());
  }

  @Test
  void failsWhenTheDirectoryIsGone() throws IOException {
    BlobStore store = store();
    Files.delete(directory.resolve(".part"));
    Files.delete(directory);

    assertThatThrownBy(() -> store.put(KEY, bytes("content")))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("blobs"));

    assertThat(directory).doesNotExist();
  }

  @Test
  void followsNoLinkToAFile() throws IOException {
    BlobStore store = store();
    Path secret = Files.writeString(outside.resolve("secret"), "secret");
    Path link = Files.createSymbolicLink(directory.resolve("link"), secret);

    assertThatThrownBy(() -> opened(store, BlobKey.of("link"))).isInstanceOf(PortFailure.class);
    assertThatThrownBy(() -> store.delete(new BlobPlace.Local(), BlobKey.of("link")))
        .isInstanceOf(PortFailure.class);
    store.put(BlobKey.of("link"), bytes("content"));

    assertThat(secret).hasContent("secret");
    assertThat(link).isRegularFile();
  }

  @Test
  void followsNoLinkToAFolder() throws IOException {
    BlobStore store = store();
    Path secret = Files.writeString(outside.resolve("secret"), "secret");
    Path link = Files.createSymbolicLink(directory.resolve("link"), outside);

    assertThatThrownBy(() -> opened(store, BlobKey.of("link", "secret")))
        .isInstanceOf(PortFailure.class);
    assertThatThrownBy(() -> store.delete(new BlobPlace.Local(), BlobKey.of("link", "secret")))
        .isInstanceOf(PortFailure.class);
    assertThatThrownBy(() -> store.put(BlobKey.of("link", "new"), bytes("content")))
        .isInstanceOf(PortFailure.class);

    assertThat(outside).isDirectoryContaining(secret::equals);
    assertThat(outside.resolve("new")).doesNotExist();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void keepsContentForOtherInstances() {
    store().put(KEY, bytes("content"));

    assertThat(read(store(), KEY)).isEqualTo("content");
  }

  /** All files, relative to the directory. */
  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static Optional<Blob> opened(BlobStore store, BlobKey key) {
    return store.open(new BlobPlace.Local(), key, ByteRange.ALL);
  }

  private static Blob bytes(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new Blob(bytes.length, new ByteArrayInputStream(bytes));
  }

  private static Blob closed() {
    InputStream closed = InputStream.nullInputStream();
    try {
      closed.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Blob(1, closed);
  }

  private static String read(BlobStore store, BlobKey key) {
    try (InputStream content = opened(store, key).orElseThrow().content()) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("stored bytes can be read", e);
    }
  }
}
