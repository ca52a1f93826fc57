package dev.aimo.application.tag;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Stale;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The tags of one account. */
public final class TagUseCases {

  private final UnitOfWork unit;
  private final TagRepository tags;
  private final TagResolver resolver;
  private final InstantSource clock;

  public TagUseCases(
      UnitOfWork unit, TagRepository tags, TagResolver resolver, InstantSource clock) {
    this.unit = unit;
    this.tags = tags;
    this.resolver = resolver;
    this.clock = clock;
  }

  public List<Tag> list(Actor actor) {
    return unit.read(() -> tags.findAll(actor.account()));
  }

  public Tag get(Actor actor, TagId id) {
    return unit.read(() -> tags.find(actor.account(), id))
        .orElseThrow(() -> new NotFound(Reason.TAG_UNKNOWN));
  }

  /** A new tag, or the one that has this name already, as it is. */
  public Tag create(Actor actor, TagName name, Optional<Color> color) {
    Instant now = clock.instant();
    return unit.write(() ->
        resolver.resolve(actor.account(), List.of(name), color, now).stream()
            .findFirst()
            // somebody deleted the tag that had the name, between two looks at it
            .orElseThrow(() -> new Stale(Reason.CHANGED_MEANWHILE)));
  }

  public Tag revise(Actor actor, TagId id, Optional<TagName> name, Change<Color> color) {
    Instant now = clock.instant();
    return unit.write(() -> {
      Tag revised =
          tags.findForChange(actor.account(), id)
              .orElseThrow(() -> new NotFound(Reason.TAG_UNKNOWN))
              .revise(name, color, now);
      tags.save(revised);
      return revised;
    });
  }

  /** Takes it off every memo. */
  public void delete(Actor actor, TagId id) {
    Instant now = clock.instant();
    if (!unit.write(() -> tags.remove(actor.account(), id, now))) {
      throw new NotFound(Reason.TAG_UNKNOWN);
    }
  }
}
