/**
 * The web server: everything that happens to a request before its route, and to an answer after it.
 * The only package that knows Helidon, and the place for what every request shares: addresses,
 * cross-origin rules, security headers, compression, metrics and the access log.
 */
@NullMarked
package dev.aimo.adapter.rest.server;

import org.jspecify.annotations.NullMarked;
