package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.aimo.domain.archive.ArchivedAttachment;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.error.PortFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP: the manifest, and then each memo behind those of its files that come with it first. */
final class ZipWriter implements Archives.Writer {

  private static final int BUFFER = 64 * 1024;
  private static final List<String> PACKED_ALREADY = List.of("image/", "audio/", "video/");

  private final ZipOutputStream zip;
  private final EntryNames names = new EntryNames();

  /** Where the bytes are that were written; nothing for those that there are none of. */
  private final Map<AttachmentId, Optional<String>> files = new HashMap<>();

  private ZipWriter(ZipOutputStream zip) {
    this.zip = zip;
  }

  static ZipWriter begin(Manifest manifest, OutputStream out) {
    ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8);
    try {
      zip.putNextEntry(new ZipEntry(Names.MANIFEST_FILE));
      JsonGenerator json = JsonValues.FACTORY.createGenerator(zip).useDefaultPrettyPrinter();
      json.writeStartObject();
      ManifestForm.write(json, manifest);
      json.writeEndObject();
      json.flush();
      zip.closeEntry();
      return new ZipWriter(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(ArchivedMemo memo, Function<AttachmentId, Optional<Blob>> bytes) {
    for (ArchivedAttachment attachment : memo.attachments()) {
      if (!files.containsKey(attachment.id())) {
        files.put(attachment.id(), bytes.apply(attachment.id()).map(blob -> add(attachment, blob)));
      }
    }
    byte[] file =
        MemoFile.write(
            MemoForm.write(memo, id -> files.getOrDefault(id, Optional.empty())),
            memo.text().value());
    try {
      zip.putNextEntry(new ZipEntry(names.next(memo)));
      zip.write(file);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void finish() {
    try {
      zip.finish();
      zip.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String add(ArchivedAttachment attachment, Blob blob) {
    String name = names.next(attachment);
    try (InputStream content = blob.content()) {
      zip.setLevel(level(attachment.type()));
      zip.putNextEntry(new ZipEntry(name));
      byte[] buffer = new byte[BUFFER];
      for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
        zip.write(buffer, 0, read);
      }
      zip.closeEntry();
      zip.setLevel(Deflater.DEFAULT_COMPRESSION);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our own stores fail otherwise than whoever is written to. */
  private static int read(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new PortFailure("blobs", true, e);
    }
  }

  private static int level(MediaType type) {
    return PACKED_ALREADY.stream().anyMatch(type.value()::startsWith)
        ? Deflater.NO_COMPRESSION
        : Deflater.DEFAULT_COMPRESSION;
  }
}
