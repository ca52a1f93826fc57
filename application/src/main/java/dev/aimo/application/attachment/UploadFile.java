package dev.aimo.application.attachment;

import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import java.time.Instant;
import java.util.Optional;

/** A file that was sent: what its sender says it is, and what its bytes say. */
public record UploadFile(
    FileName name,
    MediaType declared,
    MediaType type,
    Optional<Instant> createdAt,
    Properties properties) {}
