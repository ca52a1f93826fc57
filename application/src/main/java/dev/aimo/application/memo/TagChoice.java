package dev.aimo.application.memo;

import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import java.util.List;

/** Which tags a memo shall carry: those that are there, or any by name. */
public sealed interface TagChoice {

  record Known(List<TagId> ids) implements TagChoice {}

  /** Names that are new become tags. */
  record Named(List<TagName> names) implements TagChoice {}
}
