package dev.aimo.adapter.releases;

import dev.aimo.domain.system.ReleaseFeed;
import java.time.Duration;
import java.time.InstantSource;

/** The feed of released client versions. Closing it ends requests under way. */
public final class ReleasesAdapter implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Fetch fetch = new Fetch(PATIENCE);
  private final GitHubReleases feed;

  private ReleasesAdapter(ReleasesSettings settings, InstantSource clock) {
    feed = new GitHubReleases(settings.base(), fetch, clock);
  }

  /** Asks nobody anything yet. */
  public static ReleasesAdapter open(ReleasesSettings settings, InstantSource clock) {
    return new ReleasesAdapter(settings, clock);
  }

  public ReleaseFeed feed() {
    return feed;
  }

  @Override
  public void close() {
    fetch.close();
  }
}
