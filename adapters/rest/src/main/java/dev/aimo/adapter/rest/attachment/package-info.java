/**
 * Attachments over HTTP: taking files in, describing them, and giving their bytes out so that a
 * browser can use them and can not be harmed by them. How bodies are read is in {@code upload};
 * what may be done with attachments is for the use cases.
 */
@NullMarked
package dev.aimo.adapter.rest.attachment;

import org.jspecify.annotations.NullMarked;
