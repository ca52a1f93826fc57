/** The REST interface, asked over real sockets, on use cases that keep everything in memory. */
@NullMarked
package dev.aimo.adapter.rest;

import org.jspecify.annotations.NullMarked;
