package dev.aimo.adapter.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import dev.aimo.domain.system.ReleaseFeed;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReleasesAdapterTest {

  private ReleaseServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ReleaseServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksTheServerOfItsSettings() {
    server.on(ReleaseServer.APK, 200, "{\"tag_name\":\"v1.2.3\"}");

    try (ReleasesAdapter releases = open()) {
      assertThat(releases.feed().latest(ClientKind.APK)).isEqualTo(new Release.Known("1.2.3"));
    }
  }

  @Test
  void asksNobodyBeforeItIsAsked() {
    open().close();

    assertThat(server.asked()).isEmpty();
  }

  @Test
  void answersEvenAfterItWasClosed() {
    ReleasesAdapter releases = open();
    ReleaseFeed feed = releases.feed();
    assertThat(feed.latest(ClientKind.APK)).isInstanceOf(Release.Unknown.class);

    releases.close();

    assertThat(feed.latest(ClientKind.DESKTOP)).isInstanceOf(Release.Unknown.class);
  }

  private ReleasesAdapter open() {
    return ReleasesAdapter.open(new ReleasesSettings(server.base()), InstantSource.system());
  }
}
