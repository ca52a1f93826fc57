/** The router by itself. */
@NullMarked
package dev.aimo.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
