package dev.aimo.adapter.sql.review;

import dev.aimo.domain.memo.MemoId;

/** How a memo begins. */
record Beginning(MemoId memo, String text) {}
