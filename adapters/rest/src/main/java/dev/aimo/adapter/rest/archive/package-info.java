/**
 * All memos of an account as one download, and from one upload. What such files look like is not
 * known here.
 */
@NullMarked
package dev.aimo.adapter.rest.archive;

import org.jspecify.annotations.NullMarked;
