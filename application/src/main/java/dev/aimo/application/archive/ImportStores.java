package dev.aimo.application.archive;

import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.tag.TagRepository;

/** Where an import puts things. */
public record ImportStores(
    MemoRepository memos,
    MemoReader reader,
    CategoryRepository categories,
    TagRepository tags,
    AttachmentRepository attachments) {}
