/** Reviews with models that are slow, fail, or mean no good. */
@NullMarked
package dev.aimo.application.review;

import org.jspecify.annotations.NullMarked;
