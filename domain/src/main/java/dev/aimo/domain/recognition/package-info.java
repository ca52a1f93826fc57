/**
 * Words out of recordings and pages: what is handed to a service that recognises speech or text,
 * and the ports that do so. Tasks of speech belong to the account that gave them; what is done with
 * the words is the business of those who asked.
 */
@NullMarked
package dev.aimo.domain.recognition;

import org.jspecify.annotations.NullMarked;
