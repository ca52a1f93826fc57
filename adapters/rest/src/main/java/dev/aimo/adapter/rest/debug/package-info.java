/**
 * Looking into tables that are not in the database, for programs that know the BA token. Which
 * tables there are is told by whoever has them; nothing here opens one.
 */
@NullMarked
package dev.aimo.adapter.rest.debug;

import org.jspecify.annotations.NullMarked;
