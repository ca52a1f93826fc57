/** The memos of the day. Which they are is decided in the application. */
@NullMarked
package dev.aimo.adapter.rest.recommendation;

import org.jspecify.annotations.NullMarked;
