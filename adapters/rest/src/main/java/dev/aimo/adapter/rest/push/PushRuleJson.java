package dev.aimo.adapter.rest.push;

import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.PushRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule. Its channels are as they were sent, with whatever is in them. */
record PushRuleJson(
    String id,
    String uid,
    String name,
    int pushTime,
    String contentType,
    List<Map<String, @Nullable Object>> channels,
    boolean enabled,
    long createdAt,
    long updatedAt) {

  static PushRuleJson of(PushRule rule) {
    return new PushRuleJson(
        rule.id().value(),
        rule.owner().value(),
        rule.name(),
        rule.hour(),
        rule.content().word(),
        rule.channels().all().stream().map(ChannelFields::values).toList(),
        rule.enabled(),
        rule.createdAt().toEpochMilli(),
        rule.updatedAt().toEpochMilli());
  }
}
