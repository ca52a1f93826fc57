package dev.aimo.domain.memo;

import dev.aimo.domain.page.PageRequest;
import java.util.Optional;

/** Which memos of the trash, by when they got there. */
public record TrashQuery(
    Optional<SearchText> text, TimeRange trashed, boolean oldestFirst, PageRequest page) {}
