/**
 * Calls to addresses outside, and the one guard before them: whoever needs the web and is given an
 * address by somebody else goes through {@link dev.aimo.domain.outbound.Outbound}. What is said to
 * whom is the business of the nouns that call.
 */
@NullMarked
package dev.aimo.domain.outbound;

import org.jspecify.annotations.NullMarked;
