/** Reviews and their profiles over HTTP. Decides nothing. */
@NullMarked
package dev.aimo.adapter.rest.review;

import org.jspecify.annotations.NullMarked;
