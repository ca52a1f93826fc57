/**
 * Searches of the whole program, over HTTP: what people see, and what stays true when processes are
 * killed, services fail and models change. Each proof prints its figures.
 */
@NullMarked
package dev.aimo.bootstrap.search;

import org.jspecify.annotations.NullMarked;
