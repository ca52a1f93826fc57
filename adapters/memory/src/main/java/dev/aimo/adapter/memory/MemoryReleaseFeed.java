package dev.aimo.adapter.memory;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import dev.aimo.domain.system.ReleaseFeed;

/** Knows of no release, as a server without a network. */
final class MemoryReleaseFeed implements ReleaseFeed {

  @Override
  public Release latest(ClientKind client) {
    return new Release.Unknown("no release feed in memory");
  }
}
