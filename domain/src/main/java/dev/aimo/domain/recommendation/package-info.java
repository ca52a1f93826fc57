/**
 * The few memos that an account is shown again on a day: which they are, and the fair choice of
 * them when nobody wiser is asked. Who asks a model for a better one is {@code
 * application.recommendation}.
 */
@NullMarked
package dev.aimo.domain.recommendation;

import org.jspecify.annotations.NullMarked;
