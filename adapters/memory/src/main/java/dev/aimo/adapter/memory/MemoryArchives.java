package dev.aimo.adapter.memory;

import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps archives itself, and writes only a ticket that one gets them back for. */
final class MemoryArchives implements Archives {

  private static final int LONGEST_TICKET = 100;

  private final Map<String, Content> finished = new ConcurrentHashMap<>();

  private record Content(
      Manifest manifest, List<ArchivedMemo> memos, Map<AttachmentId, byte[]> files) {}

  @Override
  public Writer write(ArchiveFormat format, Manifest manifest, OutputStream out) {
    Content content = new Content(manifest, new ArrayList<>(), new HashMap<>());
    return new Writer() {
      @Override
      public void add(ArchivedMemo memo, Function<AttachmentId, Optional<Blob>> files) {
        content.memos().add(memo);
        if (format == ArchiveFormat.ZIP) {
          memo.attachments().forEach(attachment -> keep(content, attachment.id(), files));
        }
      }

      @Override
      public void finish() {
        String ticket = "archive " + finished.size() + " of this memory";
        finished.put(ticket, content);
        try {
          out.write(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  @Override
  public Reader read(Path file) {
    Content content = finished.get(ticket(file));
    if (content == null) {
      throw new Invalid(Reason.ARCHIVE_MALFORMED, "file");
    }
    Iterator<ArchivedMemo> memos = content.memos().iterator();
    return new Reader() {
      @Override
      public Manifest manifest() {
        return content.manifest();
      }

      @Override
      public Optional<ArchiveEntry> next() {
        return memos.hasNext()
            ? Optional.of(entry(memos.next(), content.files()))
            : Optional.empty();
      }

      @Override
      public void close() {
        // Nothing was opened.
      }
    };
  }

  private static ArchiveEntry entry(ArchivedMemo memo, Map<AttachmentId, byte[]> files) {
    return new ArchiveEntry.Intact(
        memo.id().value(),
        memo,
        id ->
            Optional.ofNullable(files.get(id))
                .map(bytes -> new Blob(bytes.length, new ByteArrayInputStream(bytes))));
  }

  private static void keep(
      Content content, AttachmentId id, Function<AttachmentId, Optional<Blob>> files) {
    if (!content.files().containsKey(id)) {
      files.apply(id).ifPresent(blob -> content.files().put(id, bytes(blob)));
    }
  }

  private static byte[] bytes(Blob blob) {
    try (InputStream content = blob.content()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new PortFailure("archives", false, e);
    }
  }

  private static String ticket(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST_TICKET), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PortFailure("archives", false, e);
    }
  }
}
