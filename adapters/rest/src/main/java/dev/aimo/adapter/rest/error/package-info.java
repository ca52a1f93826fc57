/**
 * What clients see when something fails: codes, texts in two languages, and HTTP statuses. The
 * causes themselves are the domain's; see {@link dev.aimo.domain.error.Reason}.
 */
@NullMarked
package dev.aimo.adapter.rest.error;

import org.jspecify.annotations.NullMarked;
