/**
 * The operations on conversations, and how they look on the wire. What is asked and answered is
 * {@code explore}'s: here it is only kept.
 */
@NullMarked
package dev.aimo.adapter.rest.conversation;

import org.jspecify.annotations.NullMarked;
