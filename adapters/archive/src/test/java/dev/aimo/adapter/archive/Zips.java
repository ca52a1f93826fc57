package dev.aimo.adapter.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIPs made by hand. */
final class Zips {

  static final String MANIFEST =
      """
      {"format": "aimo-export", "version": 1, "exportedAt": "2026-01-02T03:04:05Z"}
      """;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** One that has a manifest already. */
  static Zips begin() {
    return new Zips().with(Names.MANIFEST_FILE, MANIFEST);
  }

  Zips with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Zips with(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try {
      zip.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path in(Path directory) {
    return file(directory, bytes());
  }

  static Path file(Path directory, byte[] bytes) {
    try {
      return Files.write(directory.resolve("archive.zip"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
