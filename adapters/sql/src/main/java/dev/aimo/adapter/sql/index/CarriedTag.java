package dev.aimo.adapter.sql.index;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;

/** A memo and one of its tags. */
public record CarriedTag(MemoId memo, TagId tag) {}
