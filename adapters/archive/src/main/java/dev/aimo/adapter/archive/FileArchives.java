package dev.aimo.adapter.archive;

import dev.aimo.domain.archive.ArchiveFormat;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.archive.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the format that is asked for, and reads the one that the first bytes tell. */
final class FileArchives implements Archives {

  private static final int HEAD = 512;

  @Override
  public Writer write(ArchiveFormat format, Manifest manifest, OutputStream out) {
    return switch (format) {
      case ZIP -> ZipWriter.begin(manifest, out);
      case JSON -> JsonWriter.begin(manifest, out);
    };
  }

  @Override
  public Reader read(Path file) {
    byte[] head = head(file);
    if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
      return ZipReader.open(file);
    }
    if (isJson(head)) {
      return JsonReader.open(file);
    }
    throw Refusal.malformed("file");
  }

  private static boolean isJson(byte[] head) {
    int from = head.length > 2 && (head[0] & 0xFF) == 0xEF ? 3 : 0;
    for (int i = from; i < head.length; i++) {
      if (!Character.isWhitespace(head[i])) {
        return head[i] == '{';
      }
    }
    return false;
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw Refusal.broken(e);
    }
  }
}
