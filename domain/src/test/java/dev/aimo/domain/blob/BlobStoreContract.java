package dev.aimo.domain.blob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link BlobStore} keeps to. */
public abstract class BlobStoreContract {

  private static final BlobKey KEY = BlobKey.of("u1", "2026-03-01", "picture.png");
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  /** An empty store. */
  protected abstract BlobStore store();

  /** Whether the store has addresses of its own. */
  protected boolean givesLinks() {
    return false;
  }

  @Test
  protected final void alwaysStoresInTheSamePlace() {
    assertThat(store().place()).isEqualTo(store().place());
  }

  @Test
  protected final void findsNothingUnderAnUnknownKey() {
    assertThat(opened(store(), KEY)).isEmpty();
  }

  @Test
  protected final void readsBackWhatWasStored() {
    BlobStore store = store();

    store.put(KEY, bytes("content"));

    assertThat(read(store, KEY)).contains("content");
  }

  @Test
  protected final void tellsTheSizeInBytes() throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes("日记"));

    Blob blob = opened(store, KEY).orElseThrow();
    try (InputStream content = blob.content()) {
      assertThat(blob.size()).isEqualTo(6);
      assertThat(content).hasBinaryContent("日记".getBytes(UTF_8));
    }
  }

  @Test
  protected final void storesNoBytesAtAll() throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes(""));

    Blob blob = opened(store, KEY).orElseThrow();
    try (InputStream content = blob.content()) {
      assertThat(blob.size()).isZero();
      assertThat(content).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "0, 4, 0123",
    "3, 4, 3456",
    "3, 1, 3",
    "9, 1, 9",
    "0, 10, 0123456789",
    "0, 11, 0123456789",
    "8, 4, 89",
    "7, 9223372036854775807, 789"
  })
  protected final void readsARange(long from, long count, String expected) throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes("0123456789"));

    Blob part = store.open(store.place(), KEY, new ByteRange(from, count)).orElseThrow();
    try (InputStream content = part.content()) {
      assertThat(part.size()).isEqualTo(expected.length());
      assertThat(content).hasBinaryContent(expected.getBytes(UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "10, 9223372036854775807", "11, 5", "9223372036854775807, 1"})
  protected final void readsNothingFromARangeBehindTheEnd(long from, long count)
      throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes("0123456789"));

    Blob part = store.open(store.place(), KEY, new ByteRange(from, count)).orElseThrow();
    try (InputStream content = part.content()) {
      assertThat(part.size()).isZero();
      assertThat(content).isEmpty();
    }
  }

  @Test
  protected final void readsNothingFromARangeOfNoBytesAtAll() throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes(""));

    Blob part = store.open(store.place(), KEY, new ByteRange(0, 5)).orElseThrow();
    try (InputStream content = part.content()) {
      assertThat(part.size()).isZero();
      assertThat(content).isEmpty();
    }
  }

  @Test
  protected final void findsNoRangeUnderAnUnknownKey() {
    BlobStore store = store();

    assertThat(store.open(store.place(), KEY, new ByteRange(5, 5))).isEmpty();
  }

  @Test
  protected final void readsARangeInTheMiddleOfMuch() throws IOException {
    BlobStore store = store();
    byte[] much = new byte[TEN_MEGABYTES];
    new Random(2).nextBytes(much);
    store.put(KEY, new Blob(much.length, new ByteArrayInputStream(much)));

    Blob part = store.open(store.place(), KEY, new ByteRange(7_000_000, 1_000_000)).orElseThrow();
    try (InputStream content = part.content()) {
      assertThat(part.size()).isEqualTo(1_000_000);
      assertThat(content.readAllBytes()).isEqualTo(Arrays.copyOfRange(much, 7_000_000, 8_000_000));
    }
  }

  @Test
  protected final void letsReadersLeaveBeforeTheEnd() throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes("x".repeat(1_000_000)));

    for (int i = 0; i < 20; i++) {
      try (InputStream content = opened(store, KEY).orElseThrow().content()) {
        assertThat(content.read()).isEqualTo('x');
      }
    }

    assertThat(read(store, KEY)).hasValueSatisfying(all -> assertThat(all).hasSize(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 6, 8, 1_000_000})
  protected final void storesNothingOfAnotherSizeThanItSays(long size) {
    BlobStore store = store();

    assertThatThrownBy(() -> store.put(KEY, new Blob(size, bytes("content").content())))
        .isInstanceOf(PortFailure.class);

    assertThat(opened(store, KEY)).isEmpty();
  }

  @Test
  protected final void keepsTheOldContentWhenTheNewOneIsOfAnotherSize() {
    BlobStore store = store();
    store.put(KEY, bytes("old"));

    assertThatThrownBy(() -> store.put(KEY, new Blob(4, bytes("new").content())))
        .isInstanceOf(PortFailure.class);

    assertThat(read(store, KEY)).contains("old");
  }

  @Test
  protected final void givesLinksOrNone() {
    BlobStore store = store();
    LinkTerms terms = new LinkTerms("image/png", "日记.png", true, Duration.ofMinutes(5));

    Optional<URI> link = store.link(store.place(), KEY, terms);

    assertThat(link.isPresent()).isEqualTo(givesLinks());
    link.ifPresent(uri -> assertThat(uri.getScheme()).startsWith("http"));
  }

  @Test
  protected final void readsTheSameBytesEachTime() {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    assertThat(read(store, KEY)).isEqualTo(read(store, KEY)).contains("content");
  }

  @Test
  protected final void replacesWhatWasThere() {
    BlobStore store = store();
    store.put(KEY, bytes("a long content that was there before"));

    store.put(KEY, bytes("short"));

    assertThat(read(store, KEY)).contains("short");
  }

  @Test
  protected final void keepsKeysApart() {
    BlobStore store = store();
    BlobKey other = BlobKey.of("u1", "2026-03-01", "picture.jpg");
    store.put(KEY, bytes("png"));
    store.put(other, bytes("jpg"));

    assertThat(read(store, KEY)).contains("png");
    assertThat(read(store, other)).contains("jpg");
  }

  @Test
  protected final void findsNothingUnderTheBeginningOfAKey() {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    assertThat(opened(store, BlobKey.of("u1"))).isEmpty();
    assertThat(opened(store, BlobKey.of("u1", "2026-03-01"))).isEmpty();
  }

  @Test
  protected final void findsNothingBelowAKey() {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    assertThat(opened(store, new BlobKey(KEY.value() + "/below"))).isEmpty();
  }

  @Test
  protected final void findsNothingUnderTheLongestKey() {
    assertThat(opened(store(), new BlobKey("x".repeat(500)))).isEmpty();
    assertThat(opened(store(), new BlobKey("记".repeat(500)))).isEmpty();
  }

  @Test
  protected final void deletesWhatWasStored() {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    store.delete(store.place(), KEY);

    assertThat(opened(store, KEY)).isEmpty();
  }

  @Test
  protected final void deletesNothingUnderAnUnknownKey() {
    BlobStore store = store();
    store.put(KEY, bytes("content"));

    store.delete(store.place(), BlobKey.of("u1", "2026-03-01", "other.png"));
    store.delete(store.place(), BlobKey.of("u1", "2026-03-01"));
    store.delete(store.place(), new BlobKey(KEY.value() + "/below"));
    store.delete(store.place(), BlobKey.of("nobody", "nothing"));

    assertThat(read(store, KEY)).contains("content");
  }

  @Test
  protected final void deletesOnlyOneOfTwoNeighbours() {
    BlobStore store = store();
    BlobKey neighbour = BlobKey.of("u1", "2026-03-01", "other.png");
    store.put(KEY, bytes("content"));
    store.put(neighbour, bytes("stays"));

    store.delete(store.place(), KEY);

    assertThat(read(store, neighbour)).contains("stays");
  }

  @Test
  protected final void storesAgainWhatWasDeleted() {
    BlobStore store = store();
    store.put(KEY, bytes("first"));
    store.delete(store.place(), KEY);

    store.put(KEY, bytes("second"));

    assertThat(read(store, KEY)).contains("second");
  }

  @Test
  protected final void keepsKeysOfAnyScript() {
    BlobStore store = store();
    BlobKey[] keys = {
      BlobKey.of("用户", "日记.png"),
      BlobKey.of("用户", "日記.png"),
      BlobKey.of("😀", "été à Paris.jpg"),
      BlobKey.of("a b", " leading and trailing "),
      BlobKey.of("100%", "%E6%97%A5"),
      BlobKey.of("~", "...", ".hidden"),
      BlobKey.of("quote'\"", "a*b?c<d>|")
    };
    for (BlobKey key : keys) {
      store.put(key, bytes(key.value()));
    }

    for (BlobKey key : keys) {
      assertThat(read(store, key)).contains(key.value());
    }
  }

  @Test
  protected final void storesTenMegabytesBitByBit() throws IOException {
    BlobStore store = store();
    byte[] much = new byte[TEN_MEGABYTES];
    new Random(1).nextBytes(much);

    store.put(KEY, new Blob(much.length, new Trickle(much)));

    Blob blob = opened(store, KEY).orElseThrow();
    try (InputStream content = blob.content()) {
      assertThat(blob.size()).isEqualTo(TEN_MEGABYTES);
      assertThat(Arrays.equals(content.readAllBytes(), much)).isTrue();
    }
  }

  @Test
  protected final void doesNotCloseTheStream() {
    AtomicBoolean closed = new AtomicBoolean();

    store()
        .put(
            KEY,
            new Blob(
                7,
                new FilterInputStream(bytes("content").content()) {
                  @Override
                  public void close() throws IOException {
                    closed.set(true);
                    super.close();
                  }
                }));

    assertThat(closed).isFalse();
  }

  @Test
  protected final void storesNothingWhenReadingFails() {
    BlobStore store = store();

    assertThatThrownBy(() -> store.put(KEY, failing(new IOException("the sender went away"))))
        .isInstanceOf(PortFailure.class);

    assertThat(opened(store, KEY)).isEmpty();
  }

  @Test
  protected final void keepsTheOldContentWhenReadingTheNewOneFails() {
    BlobStore store = store();
    store.put(KEY, bytes("old"));

    assertThatThrownBy(() -> store.put(KEY, failing(new IOException("the sender went away"))))
        .isInstanceOf(PortFailure.class);

    assertThat(read(store, KEY)).contains("old");
  }

  @Test
  protected final void storesNothingWhenTheContentIsRefusedWhileItIsRead() {
    BlobStore store = store();
    Conflict refusal = new Conflict(Reason.CHANGED_MEANWHILE);

    assertThatThrownBy(() -> store.put(KEY, failing(refusal))).isSameAs(refusal);

    assertThat(opened(store, KEY)).isEmpty();
  }

  @Test
  protected final void readsOnWhileTheContentIsReplaced() throws IOException {
    BlobStore store = store();
    store.put(KEY, bytes("old content"));
    Blob open = opened(store, KEY).orElseThrow();

    try (InputStream content = open.content()) {
      store.put(KEY, bytes("new"));

      assertThat(content).hasBinaryContent("old content".getBytes(UTF_8));
    }
    assertThat(read(store, KEY)).contains("new");
  }

  @Test
  protected final void leavesOneWholeContentOfManyWriters()
      throws InterruptedException, ExecutionException {
    BlobStore store = store();
    atOnce(
        16,
        writer -> {
          for (int i = 0; i < 2; i++) {
            store.put(KEY, bytes(Integer.toHexString(writer).repeat(100_000)));
          }
        });

    String left = read(store, KEY).orElseThrow();

    assertThat(left).hasSize(100_000);
    assertThat(left.chars().distinct().count()).isEqualTo(1);
  }

  @Test
  protected final void losesNothingWhenNeighboursComeAndGo()
      throws InterruptedException, ExecutionException {
    BlobStore store = store();
    atOnce(
        8,
        writer -> {
          BlobKey own = BlobKey.of("u1", "day", "file-" + writer);
          for (int i = 0; i < 6; i++) {
            store.put(own, bytes("content " + writer));
            assertThat(read(store, own)).contains("content " + writer);
            store.delete(store.place(), own);
            assertThat(opened(store, own)).isEmpty();
          }
        });
  }

  private interface Work {
    void by(int writer);
  }

  private static void atOnce(int writers, Work work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> done :
          IntStream.range(0, writers)
              .<Future<?>>mapToObj(writer -> threads.submit(() -> work.by(writer)))
              .toList()) {
        done.get();
      }
    }
  }

  private static Optional<Blob> opened(BlobStore store, BlobKey key) {
    return store.open(store.place(), key, ByteRange.ALL);
  }

  private static Blob bytes(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return new Blob(bytes.length, new ByteArrayInputStream(bytes));
  }

  private static Optional<String> read(BlobStore store, BlobKey key) {
    return opened(store, key).map(BlobStoreContract::text);
  }

  private static String text(Blob blob) {
    try (InputStream content = blob.content()) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError("stored bytes can be read", e);
    }
  }

  /** Some bytes, then the failure. */
  private static Blob failing(Exception failure) {
    return new Blob(
        200_000,
        new FilterInputStream(bytes("x".repeat(100_000)).content()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            return count < 0 ? fail() : count;
          }

          @Override
          public int read() throws IOException {
            int next = super.read();
            return next < 0 ? fail() : next;
          }

          private int fail() throws IOException {
            switch (failure) {
              case IOException broken -> throw broken;
              case RuntimeException refused -> throw refused;
              default -> throw new AssertionError(failure);
            }
          }
        });
  }

  /** Hands out a few bytes at a time, as a network does. */
  private static final class Trickle extends ByteArrayInputStream {

    Trickle(byte[] content) {
      super(content);
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1_000));
    }
  }
}
