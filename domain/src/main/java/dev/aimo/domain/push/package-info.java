/**
 * Messages that AIMO sends to its users by itself: the rules that say what and when, the channels
 * they go through, and one delivery for each, with all that happened to it. How a channel is spoken
 * to is the business of {@code adapter.push}.
 */
@NullMarked
package dev.aimo.domain.push;

import org.jspecify.annotations.NullMarked;
