package dev.aimo.adapter.rest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file that came in, with the name and the type that its sender gave it, and the values that came
 * beside it. Closing it removes it.
 */
public record Upload(String name, String type, Path file, Map<String, String> fields)
    implements AutoCloseable {

  /** Its first bytes, fewer when it has no more. */
  public byte[] head(int most) {
    try (InputStream content = open()) {
      return content.readNBytes(most);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    remove(file);
  }

  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
