/** Names that many memos may carry; a memo may carry many. */
@NullMarked
package dev.aimo.domain.tag;

import org.jspecify.annotations.NullMarked;
