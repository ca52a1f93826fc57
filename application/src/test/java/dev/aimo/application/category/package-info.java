/** Categories, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.category;

import org.jspecify.annotations.NullMarked;
