/** What can be seen in many memos at once: when they were written, and what was on this day. */
@NullMarked
package dev.aimo.domain.insight;

import org.jspecify.annotations.NullMarked;
