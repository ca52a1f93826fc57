/**
 * Vectors, words and embedding caches in Lance tables, in a directory or a bucket. {@link
 * dev.aimo.adapter.lance.LanceAdapter} is the way in; {@link dev.aimo.adapter.lance.Table} is how a
 * table is read and written, and everything native stays behind it. What is true of a memo is in
 * the database, not here: all of this can be made anew.
 */
@NullMarked
package dev.aimo.adapter.lance;

import org.jspecify.annotations.NullMarked;
