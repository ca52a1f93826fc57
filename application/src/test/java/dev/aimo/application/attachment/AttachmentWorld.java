package dev.aimo.application.attachment;

import dev.aimo.application.memo.MemoWorld;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The use cases of attachments on the in-memory adapters. */
final class AttachmentWorld {

  static final FileRules RULES = new FileRules(100, 150, List.of("text/html", "video/*"));
  static final MediaType TEXT = new MediaType("text/plain");

  final MemoWorld memos = new MemoWorld();
  final AttachmentUseCases attachments = attachments(memos.ports.blobs());
  final BlobUpkeepUseCases upkeep = upkeep(memos.ports.blobs());

  BlobUpkeepUseCases upkeep(BlobStore blobs) {
    return new BlobUpkeepUseCases(
        memos.ports.unitOfWork(),
        memos.ports.attachments(),
        memos.ports.blobLedger(),
        blobs,
        memos.clock,
        Duration.ofDays(30));
  }

  AttachmentUseCases attachments(BlobStore blobs) {
    return new AttachmentUseCases(
        memos.ports.unitOfWork(),
        memos.ports.attachments(),
        memos.ports.blobLedger(),
        blobs,
        memos.ports.ids(),
        memos.clock,
        ZoneId.of("Asia/Shanghai"),
        RULES);
  }

  Attachment upload(String content) {
    return attachments.upload(memos.anna, file("note.txt", TEXT), blob(content));
  }

  static UploadFile file(String name, MediaType type) {
    return new UploadFile(FileName.of(name), type, type, Optional.empty(), Properties.NONE);
  }

  static Blob blob(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Blob(bytes.length, new ByteArrayInputStream(bytes));
  }

  Optional<String> stored(Attachment attachment) {
    return memos
        .ports
        .blobs()
        .open(attachment.place(), attachment.key(), ByteRange.ALL)
        .map(AttachmentWorld::text);
  }

  static String text(Blob blob) {
    try (InputStream content = blob.content()) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
