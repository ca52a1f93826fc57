package dev.aimo.application.tag;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.unit.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns names into tags. A name that is used already means the tag that has it, however it is
 * spelt; a new name becomes a tag. Works inside a unit of work.
 */
public final class TagResolver {

  private static final int MOST_TRIES = 10;

  private final TagRepository tags;
  private final Ids ids;

  public TagResolver(TagRepository tags, Ids ids) {
    this.tags = tags;
    this.ids = ids;
  }

  /** The tags of these names in their order, each once; those that are new are stored. */
  public List<Tag> resolve(AccountId owner, List<TagName> names, Instant now) {
    return resolve(owner, names, Optional.empty(), now);
  }

  /** As {@link #resolve(AccountId, List, Instant)}; what is new gets this colour. */
  List<Tag> resolve(AccountId owner, List<TagName> names, Optional<Color> color, Instant now) {
    Map<FoldedText, TagName> wanted = new LinkedHashMap<>();
    names.forEach(name -> wanted.putIfAbsent(name.key(), name));
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<FoldedText, Tag> known = named(owner, wanted);
    List<Tag> missing =
        wanted.entrySet().stream()
            .filter(name -> !known.containsKey(name.getKey()))
            // In one order for everybody, so that two who add the same names do not block each
            // other
            .sorted(Map.Entry.comparingByKey())
            .map(name -> Tag.create(TagId.next(ids), owner, name.getValue(), color, now))
            .toList();
    // Somebody else may have been faster with a name: then the tag is theirs, unless it is deleted
    // before it is looked at.
    for (int tries = 0; tries < MOST_TRIES && known.size() < wanted.size(); tries++) {
      tags.addMissing(missing);
      known.putAll(named(owner, wanted));
    }
    return wanted.keySet().stream()
        .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
        .toList();
  }

  private Map<FoldedText, Tag> named(AccountId owner, Map<FoldedText, TagName> wanted) {
    return tags.findNamed(owner, wanted.keySet()).stream()
        .collect(Collectors.toMap(tag -> tag.name().key(), Function.identity()));
  }
}
