package dev.aimo.domain.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ReleaseFeed} keeps to. */
public abstract class ReleaseFeedContract {

  /** A feed that knows these versions, and no release of the clients that are missing. */
  protected abstract ReleaseFeed feed(Map<ClientKind, String> released);

  @Test
  protected final void tellsTheVersionOfEachClient() {
    ReleaseFeed feed = feed(Map.of(ClientKind.DESKTOP, "1.2.3", ClientKind.APK, "0.9.0-beta.1"));

    assertThat(feed.latest(ClientKind.DESKTOP)).isEqualTo(new Release.Known("1.2.3"));
    assertThat(feed.latest(ClientKind.APK)).isEqualTo(new Release.Known("0.9.0-beta.1"));
  }

  @Test
  protected final void saysWhyItKnowsNoVersion() {
    ReleaseFeed feed = feed(Map.of(ClientKind.DESKTOP, "1.2.3"));

    assertThat(feed.latest(ClientKind.APK))
        .isInstanceOfSatisfying(
            Release.Unknown.class, unknown -> assertThat(unknown.why()).isNotBlank());
  }

  @Test
  protected final void answersOfOneClientDoNotDependOnTheOther() {
    ReleaseFeed feed = feed(Map.of(ClientKind.APK, "2.0.0"));

    assertThat(feed.latest(ClientKind.DESKTOP)).isInstanceOf(Release.Unknown.class);
    assertThat(feed.latest(ClientKind.APK)).isEqualTo(new Release.Known("2.0.0"));
  }

  @Test
  protected final void answersTheSameWhenAskedAgain() {
    ReleaseFeed feed = feed(Map.of(ClientKind.DESKTOP, "1.2.3"));

    assertThat(feed.latest(ClientKind.DESKTOP)).isEqualTo(feed.latest(ClientKind.DESKTOP));
    assertThat(feed.latest(ClientKind.APK)).isEqualTo(feed.latest(ClientKind.APK));
  }

  @Test
  protected final void answersManyCallersAtOnce() throws InterruptedException, ExecutionException {
    ReleaseFeed feed = feed(Map.of(ClientKind.DESKTOP, "1.2.3"));
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Release>> answers =
          IntStream.range(0, 16)
              .mapToObj(_ -> callers.submit(() -> feed.latest(ClientKind.DESKTOP)))
              .toList();

      for (Future<Release> answer : answers) {
        assertThat(answer.get()).isEqualTo(new Release.Known("1.2.3"));
      }
    }
  }
}
