/**
 * Files that belong to an account and may hang on memos: what is said about them, and which are
 * taken. Their bytes are a matter of {@link dev.aimo.domain.blob.BlobStore}.
 */
@NullMarked
package dev.aimo.domain.attachment;

import org.jspecify.annotations.NullMarked;
