/**
 * Spaced repetition: what an account wants of it, which cards are due, and how they were graded.
 * Cards are made here when they are first needed (ADR 29); who is reminded of them is the business
 * of pushes.
 */
@NullMarked
package dev.aimo.application.repetition;

import org.jspecify.annotations.NullMarked;
