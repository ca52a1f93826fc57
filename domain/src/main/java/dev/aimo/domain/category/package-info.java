/** The drawers a memo can lie in, at most one per memo, each owned by one account. */
@NullMarked
package dev.aimo.domain.category;

import org.jspecify.annotations.NullMarked;
