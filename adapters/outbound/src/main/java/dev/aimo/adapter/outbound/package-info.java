/**
 * Calls to addresses outside: looks names up once, lets {@link dev.aimo.domain.outbound} decide,
 * and connects to the very addresses that were decided on. {@link
 * dev.aimo.adapter.outbound.OutboundAdapter} is the way in; what is said is nothing to it.
 */
@NullMarked
package dev.aimo.adapter.outbound;

import org.jspecify.annotations.NullMarked;
