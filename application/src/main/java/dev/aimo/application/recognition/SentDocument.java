package dev.aimo.application.recognition;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.recognition.HeldDocument;
import java.net.URI;

/** A document as somebody sends it. */
public sealed interface SentDocument {

  /** By the address under which AIMO serves an attachment. */
  record Attached(AttachmentId id) implements SentDocument {}

  /** By an address on the web, which may be that of an attachment in a bucket. */
  record At(URI address) implements SentDocument {}

  /** As it is. */
  record Sent(HeldDocument content) implements SentDocument {}
}
