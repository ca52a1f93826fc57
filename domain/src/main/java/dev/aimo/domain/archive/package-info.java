/**
 * All memos of an account in one file, to be kept elsewhere or carried to another installation:
 * what is in it, and the port that writes and reads it ({@link dev.aimo.domain.archive.Archives}).
 * What the file looks like is the adapter's.
 */
@NullMarked
package dev.aimo.domain.archive;

import org.jspecify.annotations.NullMarked;
