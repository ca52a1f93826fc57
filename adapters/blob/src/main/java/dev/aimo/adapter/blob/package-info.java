/**
 * Keeps the bytes of attachments and avatars, in a local directory or in a bucket of an object
 * store. {@link dev.aimo.adapter.blob.BlobAdapter} is the way in. What is known about an
 * attachment, and who may read it, is in the database and the domain, not here.
 */
@NullMarked
package dev.aimo.adapter.blob;

import org.jspecify.annotations.NullMarked;
