package dev.aimo.application.archive;

import dev.aimo.application.attachment.FileIntake;
import dev.aimo.application.attachment.UploadFile;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.ArchivedAttachment;
import dev.aimo.domain.archive.Problem;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.unit.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attachments of an archive. One that the account has already is used as it is; any other is
 * taken in under the rules for uploads, as a new one. What can not be taken is left out, and told.
 */
final class FileImport {

  private final Actor actor;
  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final FileIntake intake;
  private final Findings findings;
  private final Map<AttachmentId, AttachmentId> known = new HashMap<>();
  private final List<Attachment> waiting = new ArrayList<>();

  FileImport(
      Actor actor,
      UnitOfWork unit,
      AttachmentRepository attachments,
      FileIntake intake,
      Findings findings) {
    this.actor = actor;
    this.unit = unit;
    this.attachments = attachments;
    this.intake = intake;
    this.findings = findings;
  }

  /** Brings the bytes of all attachments of new memos into the store. */
  void store(List<Placed> memos) {
    List<Placed> fresh = memos.stream().filter(Placed::isNew).toList();
    Set<AttachmentId> unknown =
        fresh.stream()
            .flatMap(placed -> placed.memo().attachments().stream())
            .map(ArchivedAttachment::id)
            .filter(id -> !known.containsKey(id))
            .collect(Collectors.toSet());
    if (unknown.isEmpty()) {
      return;
    }
    unit.read(() ->
            unknown.stream()
                .filter(id -> attachments.find(actor.account(), id).isPresent())
                .toList())
        .forEach(id -> known.put(id, id));
    fresh.forEach(placed ->
        placed.memo().attachments().forEach(attachment -> store(placed.entry(), attachment)));
  }

  /** Makes what was stored attachments of the account. Works inside a write. */
  void admit() {
    waiting.forEach(intake::admit);
  }

  /** To be called when that write is done. How many attachments are new with it. */
  int admitted() {
    int count = waiting.size();
    waiting.clear();
    return count;
  }

  /** The memo's attachments as they are in the account, without those that could not be taken. */
  List<AttachmentId> of(Placed placed) {
    return placed.memo().attachments().stream()
        .flatMap(archived -> Optional.ofNullable(known.get(archived.id())).stream())
        .distinct()
        .toList();
  }

  private void store(ArchiveEntry.Intact entry, ArchivedAttachment archived) {
    if (known.containsKey(archived.id())) {
      return;
    }
    try {
      Attachment stored = stored(entry, archived);
      waiting.add(stored);
      known.put(archived.id(), stored.id());
    } catch (DomainError e) {
      findings.problem(Problem.of(entry.name() + ": " + archived.name().value(), e));
    }
  }

  private Attachment stored(ArchiveEntry.Intact entry, ArchivedAttachment archived) {
    byte[] head = head(entry, archived);
    UploadFile file =
        new UploadFile(
            archived.name(),
            archived.type(),
            MediaType.of(head, archived.type().value()),
            Optional.of(archived.createdAt()),
            archived.properties());
    Blob blob = open(entry, archived);
    try (InputStream content = blob.content()) {
      long notYetAdmitted = waiting.stream().mapToLong(Attachment::size).sum();
      return intake.store(actor, file, new Blob(blob.size(), content), notYetAdmitted);
    } catch (IOException e) {
      throw new PortFailure("archives", false, e);
    }
  }

  private static byte[] head(ArchiveEntry.Intact entry, ArchivedAttachment archived) {
    try (InputStream content = open(entry, archived).content()) {
      return content.readNBytes(ImageType.HEAD);
    } catch (IOException e) {
      throw new PortFailure("archives", false, e);
    }
  }

  private static Blob open(ArchiveEntry.Intact entry, ArchivedAttachment archived) {
    return entry.files().apply(archived.id()).orElseThrow(() -> new NotFound(Reason.FILE_UNKNOWN));
  }
}
