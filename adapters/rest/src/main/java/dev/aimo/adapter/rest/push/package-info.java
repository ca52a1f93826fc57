/**
 * The operations on push rules, and what is told of deliveries. When and how something is sent is
 * not known here.
 */
@NullMarked
package dev.aimo.adapter.rest.push;

import org.jspecify.annotations.NullMarked;
