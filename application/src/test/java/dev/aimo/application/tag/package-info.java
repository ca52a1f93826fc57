/** Tags and how names become tags, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.tag;

import org.jspecify.annotations.NullMarked;
