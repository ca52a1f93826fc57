/** Tests of telling how far the indexes are. */
@NullMarked
package dev.aimo.adapter.rest.index;

import org.jspecify.annotations.NullMarked;
