/**
 * Bytes that belong to something: where they lie ({@link dev.aimo.domain.blob.BlobStore}), what
 * pictures they are, and which of them nobody points at. What they belong to is not known here.
 */
@NullMarked
package dev.aimo.domain.blob;

import org.jspecify.annotations.NullMarked;
