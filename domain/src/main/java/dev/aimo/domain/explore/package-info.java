/**
 * Answering questions from memos: how much of which memo a model gets to read, which citations in
 * its answer hold, and how memos hang together. Pure decisions; who is asked and when is said in
 * the use cases, and what is kept of a talk in {@link dev.aimo.domain.conversation}.
 */
@NullMarked
package dev.aimo.domain.explore;

import org.jspecify.annotations.NullMarked;
