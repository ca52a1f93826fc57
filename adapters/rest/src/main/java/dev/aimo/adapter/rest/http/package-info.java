/**
 * The words in which routes speak: what was asked ({@link dev.aimo.adapter.rest.http.Call}), what
 * is answered ({@link dev.aimo.adapter.rest.http.Reply}), and which route is meant ({@link
 * dev.aimo.adapter.rest.http.Routes}). Nothing here knows a web server; that is in {@code server}.
 */
@NullMarked
package dev.aimo.adapter.rest.http;

import org.jspecify.annotations.NullMarked;
