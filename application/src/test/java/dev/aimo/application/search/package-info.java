/** Searches over indexes that follow, lag or fail, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.search;

import org.jspecify.annotations.NullMarked;
