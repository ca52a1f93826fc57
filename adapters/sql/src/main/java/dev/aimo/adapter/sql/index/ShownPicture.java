package dev.aimo.adapter.sql.index;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.memo.MemoId;

/** A memo and one of its pictures. */
public record ShownPicture(MemoId memo, AttachmentId picture, int position) {}
