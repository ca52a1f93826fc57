/**
 * Finding memos by words, by meaning and by both, and those related to one. The indexes say which
 * memos and in which order; the database says whether they may be shown, and what they are.
 */
@NullMarked
package dev.aimo.application.search;

import org.jspecify.annotations.NullMarked;
