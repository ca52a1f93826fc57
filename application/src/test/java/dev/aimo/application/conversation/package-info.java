/** Keeping talks, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.conversation;

import org.jspecify.annotations.NullMarked;
