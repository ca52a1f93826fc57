package dev.aimo.adapter.sql.review;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;

/** A tag of a memo that may be asked about. */
record CandidateTag(MemoId memo, TagId tag, TagName name) {}
