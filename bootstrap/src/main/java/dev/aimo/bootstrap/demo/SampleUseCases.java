package dev.aimo.bootstrap.demo;

import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.memo.MemoUseCases;
import dev.aimo.application.tag.TagUseCases;

/** What sample data is written with. */
public record SampleUseCases(
    RegistrationUseCases registration,
    CategoryUseCases categories,
    TagUseCases tags,
    MemoUseCases memos,
    AttachmentUseCases attachments) {}
