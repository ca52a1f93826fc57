/**
 * Proves that indexes serve: runs what the repositories run, over data that is not kept, and reads
 * how the database goes about it. Knows no statements of its own.
 */
@NullMarked
package dev.aimo.adapter.sql.plan;

import org.jspecify.annotations.NullMarked;
