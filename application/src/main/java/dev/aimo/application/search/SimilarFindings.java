package dev.aimo.application.search;

import dev.aimo.domain.page.Page;
import java.util.Optional;

/** A page of memos of similar meaning. */
public record SimilarFindings(Page<Similar> page, Optional<Degradation> degradation) {}
