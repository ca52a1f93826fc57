/**
 * The memos that somebody is shown again today: kept for the day, chosen by a model when there is
 * one and fairly when not. The fair choice itself is in {@link dev.aimo.domain.recommendation}.
 */
@NullMarked
package dev.aimo.application.recommendation;

import org.jspecify.annotations.NullMarked;
