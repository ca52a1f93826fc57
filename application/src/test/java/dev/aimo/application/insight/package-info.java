/** Looking back over memos, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.insight;

import org.jspecify.annotations.NullMarked;
