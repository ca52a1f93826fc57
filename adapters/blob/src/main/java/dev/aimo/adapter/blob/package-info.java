/**
 * Keeps the bytes of attachments and avatars, for now in a local directory. {@link
 * dev.aimo.adapter.blob.BlobAdapter} is the way in. What is known about an attachment, and who may
 * read it, is in the database and the domain, not here.
 */
@NullMarked
package dev.aimo.adapter.blob;

import org.jspecify.annotations.NullMarked;
