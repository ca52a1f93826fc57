/**
 * Looking back over HTTP: on which days memos were written, and what was on this day. Days are
 * those of UTC, as everywhere in the contract.
 */
@NullMarked
package dev.aimo.adapter.rest.insight;

import org.jspecify.annotations.NullMarked;
