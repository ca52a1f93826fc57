/** Parts of the web server whose rules are easier to see without a socket. */
@NullMarked
package dev.aimo.adapter.rest.server;

import org.jspecify.annotations.NullMarked;
