/**
 * Keeps the indexes equal to the database: following changes, filling new generations, comparing
 * and repairing. One instance does it for all; how searches use the indexes is {@code search}'s.
 */
@NullMarked
package dev.aimo.application.index;

import org.jspecify.annotations.NullMarked;
