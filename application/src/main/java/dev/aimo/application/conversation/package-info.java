/**
 * Keeping talks with AIMO. Clients do the keeping: they say what was asked and what was answered;
 * see {@link dev.aimo.application.explore} for the answers themselves.
 */
@NullMarked
package dev.aimo.application.conversation;

import org.jspecify.annotations.NullMarked;
