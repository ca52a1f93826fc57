/**
 * Notes, what hangs on them, and what they said before: how they are changed ({@link
 * dev.aimo.domain.memo.MemoRepository}) and how they are read ({@link
 * dev.aimo.domain.memo.MemoReader}).
 */
@NullMarked
package dev.aimo.domain.memo;

import org.jspecify.annotations.NullMarked;
