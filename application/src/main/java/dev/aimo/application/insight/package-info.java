/** Looking back over one's memos: when they were written, and what was on this day. */
@NullMarked
package dev.aimo.application.insight;

import org.jspecify.annotations.NullMarked;
