/**
 * What can be done with attachments: taking files in, giving them out, and cleaning up what nobody
 * points at any more.
 */
@NullMarked
package dev.aimo.application.attachment;

import org.jspecify.annotations.NullMarked;
