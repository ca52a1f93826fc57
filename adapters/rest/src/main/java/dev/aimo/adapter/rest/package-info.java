/**
 * The REST interface: begin at {@link dev.aimo.adapter.rest.RestAdapter}. One package per noun
 * holds its routes and wire records; {@code http} holds the words they speak in, {@code server} the
 * web server around them.
 */
@NullMarked
package dev.aimo.adapter.rest;

import org.jspecify.annotations.NullMarked;
