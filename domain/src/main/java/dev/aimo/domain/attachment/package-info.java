/**
 * Bytes that belong to something: where they lie ({@link BlobStore}) and what they are. What is
 * said about them is in the database.
 */
@NullMarked
package dev.aimo.domain.attachment;

import org.jspecify.annotations.NullMarked;
