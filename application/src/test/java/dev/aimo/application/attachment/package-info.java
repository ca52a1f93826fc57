/** Attachments, links to them and the sweep, tried on the in-memory adapters. */
@NullMarked
package dev.aimo.application.attachment;

import org.jspecify.annotations.NullMarked;
