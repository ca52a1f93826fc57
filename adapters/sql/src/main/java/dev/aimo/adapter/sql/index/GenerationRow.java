package dev.aimo.adapter.sql.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A generation as it is stored. */
public record GenerationRow(
    long id,
    String kind,
    String provider,
    String model,
    int number,
    String state,
    @Nullable MemoId filledTo,
    Instant since) {

  static GenerationRow of(Generation generation) {
    ContentColumns content = ContentColumns.of(generation.content());
    return new GenerationRow(
        generation.id().value(),
        content.kind(),
        content.provider(),
        content.model(),
        content.number(),
        generation.state().name().toLowerCase(Locale.ROOT),
        generation.filledTo().orElse(null),
        generation.since());
  }

  Generation generation() {
    return new Generation(
        new GenerationId(id),
        new ContentColumns(kind, provider, model, number).content(),
        Generation.State.valueOf(state.toUpperCase(Locale.ROOT)),
        Optional.ofNullable(filledTo),
        since);
  }
}
