package dev.aimo.domain.archive;

import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an archive says before its first memo: names and colours that memos share. */
public record Manifest(
    Instant exportedAt, List<ArchivedCategory> categories, List<ArchivedTag> tags) {

  public record ArchivedCategory(CategoryName name, Optional<Color> color) {}

  public record ArchivedTag(TagName name, Optional<Color> color) {}

  public Manifest {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
  }
}
