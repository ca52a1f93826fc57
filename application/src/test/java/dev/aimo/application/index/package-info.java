/**
 * How the indexes follow the database, tried on the in-memory adapters: {@link
 * dev.aimo.application.index.IndexWorld} is an installation, {@link
 * dev.aimo.application.index.Gate} makes its ports fail.
 */
@NullMarked
package dev.aimo.application.index;

import org.jspecify.annotations.NullMarked;
