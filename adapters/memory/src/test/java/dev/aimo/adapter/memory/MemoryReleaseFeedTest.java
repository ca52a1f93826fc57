package dev.aimo.adapter.memory;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.ReleaseFeed;
import dev.aimo.domain.system.ReleaseFeedContract;
import java.util.Map;

class MemoryReleaseFeedTest extends ReleaseFeedContract {

  @Override
  protected ReleaseFeed feed(Map<ClientKind, String> released) {
    return new MemoryReleaseFeed(released);
  }
}
