/** Tests of how attachments are read and written on the wire. */
@NullMarked
package dev.aimo.adapter.rest.attachment;

import org.jspecify.annotations.NullMarked;
