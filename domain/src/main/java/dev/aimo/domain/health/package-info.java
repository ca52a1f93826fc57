/** What must answer for the product to be well. */
@NullMarked
package dev.aimo.domain.health;

import org.jspecify.annotations.NullMarked;
