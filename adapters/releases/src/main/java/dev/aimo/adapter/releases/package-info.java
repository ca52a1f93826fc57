/**
 * Asks GitHub which versions of the clients were released last, and remembers the answers for a
 * while. {@link dev.aimo.adapter.releases.ReleasesAdapter} is the way in. Nothing is downloaded or
 * installed here.
 */
@NullMarked
package dev.aimo.adapter.releases;

import org.jspecify.annotations.NullMarked;
