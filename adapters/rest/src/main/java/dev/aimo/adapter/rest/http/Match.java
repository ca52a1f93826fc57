package dev.aimo.adapter.rest.http;

import java.util.List;
import java.util.Set;

/** What a path and a verb turned out to mean. */
public sealed interface Match {

  /** A route, and the values of its parameters in their order. */
  record Found(Route route, List<String> values) implements Match {}

  /** The path is known, but not with this verb. */
  record OtherVerb(Set<Verb> verbs, boolean open) implements Match {}

  record Unknown() implements Match {}
}
