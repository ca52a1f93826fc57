package dev.aimo.application.system;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import dev.aimo.domain.system.ReleaseFeed;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What anybody may ask about this installation. */
public final class SystemUseCases {

  private final String version;
  private final ReleaseFeed releases;

  public SystemUseCases(String version, ReleaseFeed releases) {
    this.version = version;
    this.releases = releases;
  }

  public String version() {
    return version;
  }

  /** The latest release of each client, asked for at the same time. */
  public Map<ClientKind, Release> clientReleases() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Map<ClientKind, CompletableFuture<Release>> asked = new EnumMap<>(ClientKind.class);
      for (ClientKind client : ClientKind.values()) {
        asked.put(client, CompletableFuture.supplyAsync(() -> releases.latest(client), threads));
      }
      Map<ClientKind, Release> answers = new EnumMap<>(ClientKind.class);
      asked.forEach((client, answer) -> answers.put(client, answer.join()));
      return answers;
    }
  }
}
