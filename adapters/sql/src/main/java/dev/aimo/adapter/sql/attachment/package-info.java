/**
 * What the database knows of blobs: attachments, and the ledger of those that nobody points at. The
 * bytes are not here.
 */
@NullMarked
package dev.aimo.adapter.sql.attachment;

import org.jspecify.annotations.NullMarked;
