package dev.aimo.domain.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.blob.BlobLedger.Entry;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link BlobLedger} does. */
public abstract class BlobLedgerContract {

  /** Earlier than whatever else a store that was used before may hold. */
  private static final Instant SINCE = Instant.ofEpochMilli(1_000);

  protected abstract Ports ports();

  @AfterEach
  protected final void strikeOutAll() {
    findBefore(SINCE.plusSeconds(1), 1_000).forEach(entry -> strike(entry.key()));
  }

  @Test
  protected final void findsWhatWasEntered() {
    Entry local = entry(key(), SINCE);
    Entry inBucket =
        new Entry(
            new BlobPlace.Bucket(
                BlobPlace.BucketType.S3,
                "my-bucket",
                Optional.of("https://s3.example.org"),
                Optional.of("eu-west-1"),
                true),
            key(),
            SINCE.plusMillis(1));
    Entry plain =
        new Entry(
            new BlobPlace.Bucket(
                BlobPlace.BucketType.OSS, "b", Optional.empty(), Optional.empty(), false),
            key(),
            SINCE.plusMillis(2));

    enter(plain, local, inBucket);

    assertThat(findBefore(SINCE.plusMillis(3), 10)).containsExactly(local, inBucket, plain);
  }

  @Test
  protected final void keepsTheLongestValues() {
    Entry entry =
        new Entry(
            new BlobPlace.Bucket(
                BlobPlace.BucketType.OSS,
                "b".repeat(255),
                Optional.of("e".repeat(500)),
                Optional.of("r".repeat(100)),
                true),
            new BlobKey("日".repeat(467) + "/" + SampleAccounts.unique()),
            SINCE);

    enter(entry);

    assertThat(findBefore(SINCE.plusMillis(1), 10)).containsExactly(entry);
  }

  @Test
  protected final void findsOnlyThoseFromBefore() {
    Entry entry = entry(key(), SINCE);
    enter(entry);

    assertThat(findBefore(SINCE, 10)).isEmpty();
    assertThat(findBefore(SINCE.plusMillis(1), 10)).containsExactly(entry);
  }

  @Test
  protected final void findsTheOldestAndThenByKey() {
    String unique = SampleAccounts.unique();
    List<Entry> sameTime =
        Stream.of("-", "9", "B", "_", "a", "z", "日")
            .map(key -> entry(BlobKey.of(unique, key), SINCE.plusMillis(1)))
            .toList();
    Entry oldest = entry(BlobKey.of(unique, "zz"), SINCE);
    enter(sameTime.reversed().toArray(Entry[]::new));
    enter(oldest);

    List<Entry> all = findBefore(SINCE.plusMillis(2), 100);

    assertThat(all).startsWith(oldest).hasSize(8);
    assertThat(all.subList(1, 8)).isEqualTo(sameTime);
    assertThat(findBefore(SINCE.plusMillis(2), 3)).isEqualTo(all.subList(0, 3));
    assertThat(findBefore(SINCE.plusMillis(2), 0)).isEmpty();
  }

  @Test
  protected final void givesTheNewTimeToWhatIsEnteredAgain() {
    BlobKey key = key();
    enter(entry(key, SINCE));

    enter(entry(key, SINCE.plusMillis(5)));

    assertThat(findBefore(SINCE.plusMillis(5), 10)).isEmpty();
    assertThat(findBefore(SINCE.plusMillis(6), 10))
        .containsExactly(entry(key, SINCE.plusMillis(5)));
  }

  @Test
  protected final void strikesOutOne() {
    Entry stays = entry(key(), SINCE);
    Entry gone = entry(key(), SINCE);
    enter(stays, gone);

    strike(gone.key());
    strike(gone.key());
    strike(key());

    assertThat(findBefore(SINCE.plusMillis(1), 10)).containsExactly(stays);
  }

  @Test
  protected final void keepsWhatItHeldWhenTheUnitFails() {
    Entry entry = entry(key(), SINCE);
    enter(entry);

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  ports().blobLedger().strike(entry.key());
                  ports().blobLedger().enter(entry(key(), SINCE));
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(findBefore(SINCE.plusMillis(1), 10)).containsExactly(entry);
  }

  @Test
  protected final void letsManyEnterTheSameBlobAtOnce() throws Exception {
    BlobKey key = key();
    AtomicInteger turn = new AtomicInteger();

    Together.run(
        6,
        () -> {
          enter(entry(key, SINCE.plusMillis(turn.getAndIncrement())));
          return true;
        });

    assertThat(findBefore(SINCE.plusMillis(6), 10)).extracting(Entry::key).containsExactly(key);
  }

  private static BlobKey key() {
    return BlobKey.of("ledger", SampleAccounts.unique());
  }

  private static Entry entry(BlobKey key, Instant since) {
    return new Entry(new BlobPlace.Local(), key, since);
  }

  private void enter(Entry... entries) {
    desk().change(() -> Stream.of(entries).forEach(ports().blobLedger()::enter));
  }

  private void strike(BlobKey key) {
    desk().change(() -> ports().blobLedger().strike(key));
  }

  private List<Entry> findBefore(Instant time, int most) {
    return ports().unit().read(() -> ports().blobLedger().findBefore(time, most));
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
