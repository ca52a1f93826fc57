/**
 * Questions to one's own memos, answered whole or as a stream of events, and the graph of what is
 * around a memo. Texts that stand in for an answer are chosen here, in the language of the request.
 */
@NullMarked
package dev.aimo.adapter.rest.explore;

import org.jspecify.annotations.NullMarked;
