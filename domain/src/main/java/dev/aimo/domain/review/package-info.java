/**
 * Questions about one's memos that a model makes up, and how they were answered. A profile says
 * which memos are asked about. Memos that come back by themselves are in {@code repetition}.
 */
@NullMarked
package dev.aimo.domain.review;

import org.jspecify.annotations.NullMarked;
