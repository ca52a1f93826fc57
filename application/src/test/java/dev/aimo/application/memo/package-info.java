/** Memos, the trash, sharing and former texts, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.memo;

import org.jspecify.annotations.NullMarked;
