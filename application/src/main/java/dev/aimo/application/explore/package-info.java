/**
 * Answers to questions from one's own memos, whole or piece by piece, and the graph of what is
 * around a memo. Which memos fit is {@link dev.aimo.application.search}'s to say, who is asked
 * {@link dev.aimo.application.model}'s; talks are kept by {@link
 * dev.aimo.application.conversation}.
 */
@NullMarked
package dev.aimo.application.explore;

import org.jspecify.annotations.NullMarked;
