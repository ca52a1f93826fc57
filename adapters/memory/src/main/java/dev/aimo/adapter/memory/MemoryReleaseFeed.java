package dev.aimo.adapter.memory;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import dev.aimo.domain.system.ReleaseFeed;
import java.util.Map;
import java.util.Optional;

/** Knows the versions it was given. */
record MemoryReleaseFeed(Map<ClientKind, String> versions) implements ReleaseFeed {

  @Override
  public Release latest(ClientKind client) {
    return Optional.ofNullable(versions.get(client))
        .<Release>map(Release.Known::new)
        .orElseGet(() -> new Release.Unknown("no release is known"));
  }
}
