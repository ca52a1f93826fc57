package dev.aimo.adapter.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.archive.Problem;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.error.DomainError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a ZIP by its list, in the order of the list, and unpacks only what is asked for. */
final class ZipReader implements Archives.Reader {

  private final ZipFile zip;
  private final Manifest manifest;
  private final Enumeration<? extends ZipEntry> entries;

  private ZipReader(ZipFile zip) {
    this.zip = zip;
    this.manifest = manifest(zip);
    this.entries = zip.entries();
  }

  static ZipReader open(Path file) {
    try {
      CentralDirectory.check(file);
      ZipFile zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
      try {
        ZipCheck.check(zip, Files.size(file));
        return new ZipReader(zip);
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException | IllegalArgumentException _) {
      throw Refusal.malformed("zip");
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Optional<ArchiveEntry> next() {
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (isMemo(entry)) {
        return Optional.of(memo(entry));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }

  /** What else there is may be for other programs, and does no harm. */
  private static boolean isMemo(ZipEntry entry) {
    return !entry.isDirectory()
        && entry.getName().startsWith(Names.MEMO_FOLDER)
        && entry.getName().endsWith(Names.MEMO_ENDING);
  }

  private ArchiveEntry memo(ZipEntry entry) {
    try (InputStream content = content(entry)) {
      MemoFile file = MemoFile.read(content.readAllBytes());
      Map<AttachmentId, String> files = MemoForm.files(file.form());
      return new ArchiveEntry.Intact(
          entry.getName(),
          MemoForm.read(file.form(), file.text(), entry.getName(), manifest.exportedAt()),
          id -> Optional.ofNullable(files.get(id)).flatMap(this::file));
    } catch (DomainError e) {
      return new ArchiveEntry.Damaged(Problem.of(entry.getName(), e));
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }

  private Optional<Blob> file(String path) {
    return path.startsWith(Names.FILE_FOLDER) && !path.endsWith("/")
        ? Optional.ofNullable(zip.getEntry(path))
            .map(entry -> new Blob(entry.getSize(), content(entry)))
        : Optional.empty();
  }

  private InputStream content(ZipEntry entry) {
    return content(zip, entry);
  }

  private static InputStream content(ZipFile zip, ZipEntry entry) {
    try {
      return new EntryStream(zip.getInputStream(entry), entry);
    } catch (ZipException _) {
      throw Refusal.malformed(entry.getName());
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }

  private static Manifest manifest(ZipFile zip) {
    ZipEntry entry = zip.getEntry(Names.MANIFEST_FILE);
    if (entry == null) {
      throw Refusal.malformed(Names.MANIFEST_FILE);
    }
    try (InputStream content = content(zip, entry);
        JsonParser json = JsonValues.FACTORY.createParser(content)) {
      json.nextToken();
      if (!(JsonValues.read(json) instanceof Map<?, ?> map)) {
        throw Refusal.malformed(Names.MANIFEST_FILE);
      }
      return ManifestForm.read(new Fields(map));
    } catch (JsonProcessingException _) {
      throw Refusal.malformed(Names.MANIFEST_FILE);
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }
}
