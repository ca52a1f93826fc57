/**
 * Finding memos: by a search box's text, by the meaning of a text, and by another memo. What memos
 * look like is {@code memo}'s; how far the indexes are is {@code index}'s.
 */
@NullMarked
package dev.aimo.adapter.rest.search;

import org.jspecify.annotations.NullMarked;
