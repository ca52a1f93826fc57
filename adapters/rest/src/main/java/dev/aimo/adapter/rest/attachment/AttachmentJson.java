package dev.aimo.adapter.rest.attachment;

import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.Properties;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attachment as clients see it; the address works without a login, for a while. */
public record AttachmentJson(
    String attachmentId,
    String filename,
    String url,
    String type,
    long size,
    long createdAt,
    Optional<String> coverUrl,
    Optional<Map<String, @Nullable Object>> properties) {

  public static AttachmentJson of(Attachment attachment, AttachmentUrls urls) {
    return new AttachmentJson(
        attachment.id().value(),
        attachment.name().value(),
        urls.of(attachment),
        attachment.type().value(),
        attachment.size(),
        attachment.createdAt().toEpochMilli(),
        attachment.properties().coverUrl(),
        Optional.of(attachment.properties())
            .filter(properties -> !properties.isEmpty())
            .map(Properties::values));
  }
}
