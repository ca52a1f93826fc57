/**
 * AI models that answer in words: those that accounts set up, which of them serves what, and the
 * port that asks them. What they are asked is the business of the nouns that ask; embedders are in
 * {@link dev.aimo.domain.embedding}.
 */
@NullMarked
package dev.aimo.domain.model;

import org.jspecify.annotations.NullMarked;
