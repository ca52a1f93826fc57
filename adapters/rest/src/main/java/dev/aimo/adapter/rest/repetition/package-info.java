/** Spaced repetition over HTTP: settings, rules, cards. Decides nothing. */
@NullMarked
package dev.aimo.adapter.rest.repetition;

import org.jspecify.annotations.NullMarked;
