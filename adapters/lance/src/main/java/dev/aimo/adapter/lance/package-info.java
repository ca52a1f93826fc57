/**
 * The place of the Lance data: which directory it is, and whether it can be used. No vector is
 * stored in this release; vectors, full text and the embedding caches come with search. {@link
 * dev.aimo.adapter.lance.LanceAdapter} is the way in. What is true of a memo is in the database,
 * not here.
 */
@NullMarked
package dev.aimo.adapter.lance;

import org.jspecify.annotations.NullMarked;
