package dev.aimo.application.attachment;

import dev.aimo.domain.attachment.Attachment;
import java.net.URI;
import java.time.Instant;

/** Where a browser gets the bytes of an attachment, without a login and for a while. */
public sealed interface AttachmentLink {

  /** From the store itself. */
  record AtStore(URI address) implements AttachmentLink {}

  /** From here, for whoever shows the signature. */
  record Here(Attachment attachment, Instant until, String signature) implements AttachmentLink {}
}
