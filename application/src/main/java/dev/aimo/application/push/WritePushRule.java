package dev.aimo.application.push;

import dev.aimo.domain.push.Channels;
import dev.aimo.domain.push.PushContent;
import java.util.Optional;

/** What is said of a rule; what is absent stays as it is. */
public record WritePushRule(
    Optional<String> name,
    Optional<Integer> hour,
    Optional<PushContent> content,
    Optional<Channels> channels,
    Optional<Boolean> enabled) {}
