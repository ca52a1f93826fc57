package dev.aimo.domain.push;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels of a rule, in their order. There are none only in rules that an older installation
 * left.
 */
public record Channels(List<ChannelFields> all) {

  private static final int MOST = 10;

  public Channels {
    all = List.copyOf(all);
  }

  /** As somebody sends them: at least one, and not many. */
  public static Channels sent(List<ChannelFields> all) {
    if (all.isEmpty() || all.size() > MOST) {
      throw new Invalid(Reason.PUSH_RULE_MALFORMED, "channels");
    }
    return new Channels(all);
  }

  /** Each place that is reached once, by its key. */
  public Map<ChannelKey, ChannelFields> byKey() {
    Map<ChannelKey, ChannelFields> distinct = new LinkedHashMap<>();
    all.forEach(channel -> distinct.putIfAbsent(ChannelKey.of(channel), channel));
    return distinct;
  }
}
