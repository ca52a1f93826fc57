package dev.aimo.application.recognition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.recognition.Document;
import dev.aimo.domain.recognition.HeldDocument;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.unit.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns what was sent into documents. Attachments are read from where they lie, since a service can
 * not come and get them from a server at home; those of others are as unknown as ones that nobody
 * has.
 */
final class Documents {

  private static final String PDF = "application/pdf";

  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobStore blobs;

  Documents(UnitOfWork unit, AttachmentRepository attachments, BlobStore blobs) {
    this.unit = unit;
    this.attachments = attachments;
    this.blobs = blobs;
  }

  /** Whatever can be refused is refused now; bytes are read when a document is asked for. */
  List<FoundDocument> find(AccountId owner, List<SentDocument> sent) {
    Set<AttachmentId> named =
        sent.stream().flatMap(document -> named(document).stream()).collect(Collectors.toSet());
    Map<AttachmentId, Attachment> found =
        unit.read(() -> attachments.findAll(owner, named)).stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    return sent.stream().map(document -> find(document, found)).toList();
  }

  private FoundDocument find(SentDocument sent, Map<AttachmentId, Attachment> found) {
    return switch (sent) {
      case SentDocument.Attached(AttachmentId id) ->
          opening(
              Optional.ofNullable(found.get(id))
                  .orElseThrow(() -> new NotFound(Reason.ATTACHMENT_UNKNOWN)));
      case SentDocument.Sent(HeldDocument content) ->
          new FoundDocument(content.size(), () -> new Document.Held(content));
      case SentDocument.At(URI address) ->
          named(sent)
              .flatMap(id -> Optional.ofNullable(found.get(id)))
              .filter(attachment -> isAt(attachment, address))
              .map(this::opening)
              .orElseGet(() -> linked(address));
    };
  }

  private static Optional<AttachmentId> named(SentDocument sent) {
    return switch (sent) {
      case SentDocument.Attached(AttachmentId id) -> Optional.of(id);
      case SentDocument.Sent _ -> Optional.empty();
      case SentDocument.At(URI address) -> namedAtTheEnd(address);
    };
  }

  /** Stores name the bytes of an attachment after its id. */
  private static Optional<AttachmentId> namedAtTheEnd(URI address) {
    String path = Optional.ofNullable(address.getPath()).orElse("");
    String name = path.substring(path.lastIndexOf('/') + 1).split("\\.", 2)[0];
    try {
      return Optional.of(new AttachmentId(name));
    } catch (Invalid _) {
      return Optional.empty();
    }
  }

  /** Whether the store serves this attachment at this address, whatever it is signed with. */
  private boolean isAt(Attachment attachment, URI address) {
    LinkTerms terms =
        new LinkTerms(
            attachment.type().value(), attachment.name().value(), true, Duration.ofMinutes(1));
    return blobs
        .link(attachment.place(), attachment.key(), terms)
        .filter(link ->
            Objects.equals(link.getRawAuthority(), address.getRawAuthority())
                && Objects.equals(link.getPath(), address.getPath()))
        .isPresent();
  }

  private static FoundDocument linked(URI address) {
    Document document = new Document.Linked(new RemoteAddress(address.toString()));
    return new FoundDocument(0, () -> document);
  }

  private FoundDocument opening(Attachment attachment) {
    if (!attachment.type().isPicture() && !attachment.type().value().equals(PDF)) {
      throw new Invalid(Reason.FILE_TYPE_REFUSED, "files");
    }
    if (attachment.size() > HeldDocument.LARGEST) {
      throw new TooLarge(Reason.FILE_TOO_LARGE);
    }
    int size = (int) Math.ceilDiv(attachment.size(), 3L) * 4;
    return new FoundDocument(size, () -> new Document.Held(HeldDocument.of(bytes(attachment))));
  }

  private byte[] bytes(Attachment attachment) {
    Blob blob =
        blobs
            .open(attachment.place(), attachment.key(), ByteRange.ALL)
            .orElseThrow(() -> new NotFound(Reason.ATTACHMENT_UNKNOWN));
    try (InputStream content = blob.content()) {
      return content.readNBytes(HeldDocument.LARGEST + 1);
    } catch (IOException e) {
      throw new PortFailure("blobs", true, e);
    }
  }
}
