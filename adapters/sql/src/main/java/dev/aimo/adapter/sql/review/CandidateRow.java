package dev.aimo.adapter.sql.review;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.Optional;

/** A memo that may be asked about, without its tags. */
record CandidateRow(MemoId memo, Optional<CategoryId> category, Instant writtenAt) {}
