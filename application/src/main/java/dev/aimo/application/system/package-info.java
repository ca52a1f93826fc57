/**
 * What anybody may ask about this installation, such as its version and whether it takes new
 * accounts.
 */
@NullMarked
package dev.aimo.application.system;

import org.jspecify.annotations.NullMarked;
