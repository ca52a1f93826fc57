/**
 * What people search with and what they find: {@link dev.aimo.domain.search.Words} takes texts
 * apart, {@link dev.aimo.domain.search.SearchExpression} reads what was typed, {@link
 * dev.aimo.domain.search.Fusion} puts rankings together. Where searches run is {@code index}'s.
 */
@NullMarked
package dev.aimo.domain.search;

import org.jspecify.annotations.NullMarked;
