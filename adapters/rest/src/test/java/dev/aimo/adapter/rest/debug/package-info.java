/** Tests of looking into tables. */
@NullMarked
package dev.aimo.adapter.rest.debug;

import org.jspecify.annotations.NullMarked;
