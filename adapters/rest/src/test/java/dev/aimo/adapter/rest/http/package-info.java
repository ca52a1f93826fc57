/** The router and the query string by themselves. */
@NullMarked
package dev.aimo.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
