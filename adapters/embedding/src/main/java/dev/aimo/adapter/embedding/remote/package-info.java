/**
 * What embedding services have in common: asking with patience and bounds, and reading numbers.
 * What is asked, and what the answers look like, is said in the package of each provider.
 */
@NullMarked
package dev.aimo.adapter.embedding.remote;

import org.jspecify.annotations.NullMarked;
