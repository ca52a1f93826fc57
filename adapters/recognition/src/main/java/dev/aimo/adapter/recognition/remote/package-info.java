/**
 * Asks services that answer with JSON, through {@link dev.aimo.domain.outbound.Outbound}: when to
 * ask again, and what is said when there is no answer. What is asked is known to the packages of
 * the providers.
 */
@NullMarked
package dev.aimo.adapter.recognition.remote;

import org.jspecify.annotations.NullMarked;
