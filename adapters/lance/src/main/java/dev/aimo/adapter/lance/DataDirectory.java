package dev.aimo.adapter.lance;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory for Lance data, which is to be there and writable as long as AIMO runs. */
record DataDirectory(Path path) {

  /** Makes sure that a file can be written. Permissions alone do not tell: a disk may be full. */
  void tryWriting() throws IOException {
    Path tried = Files.createTempFile(path, ".aimo-", ".probe");
    try {
      Files.write(tried, new byte[1]);
    } finally {
      Files.deleteIfExists(tried);
    }
  }

  /** What a file system refused, in a few words and without paths. */
  static String trouble(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException _ -> "it is not there";
      case FileAlreadyExistsException _ -> "a file is in its place";
      case FileSystemException told -> orName(told.getReason(), told);
      default -> orName(failure.getMessage(), failure);
    };
  }

  private static String orName(@Nullable String told, IOException failure) {
    return told == null ? failure.getClass().getSimpleName() : told;
  }
}
