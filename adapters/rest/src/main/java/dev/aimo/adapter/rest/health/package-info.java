/**
 * What machines ask: whether the server lives, whether it is ready, whether what it depends on
 * works, and how much it does.
 */
@NullMarked
package dev.aimo.adapter.rest.health;

import org.jspecify.annotations.NullMarked;
