/**
 * Talks with AIMO about one's memos, as clients keep them: a title, and what was said in turn, with
 * the memos that an answer stood on. What is answered is the business of {@link
 * dev.aimo.domain.explore}; nothing here asks a model.
 */
@NullMarked
package dev.aimo.domain.conversation;

import org.jspecify.annotations.NullMarked;
