/** Ports that every noun uses: transactions and new identifiers. */
@NullMarked
package dev.aimo.domain.unit;

import org.jspecify.annotations.NullMarked;
