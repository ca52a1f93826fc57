package dev.aimo.application.search;

import dev.aimo.domain.page.Page;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param mode by what it was found in the end
 */
public record Findings(Page<Found> page, SearchMode mode, Optional<Degradation> degradation) {}
