/**
 * How far the indexes are with somebody's memos, and another try for those that failed. Searching
 * them is {@code search}'s.
 */
@NullMarked
package dev.aimo.adapter.rest.index;

import org.jspecify.annotations.NullMarked;
