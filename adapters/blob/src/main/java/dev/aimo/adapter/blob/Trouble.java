package dev.aimo.adapter.blob;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Says in a few words, and without paths, what a file system refused. */
final class Trouble {

  private Trouble() {}

  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException _ -> "it is not there";
      case NotDirectoryException _ -> "it is not a directory";
      case FileAlreadyExistsException _ -> "a file is in its place";
      case FileSystemException told -> orName(told.getReason(), told);
      default -> orName(failure.getMessage(), failure);
    };
  }

  private static String orName(@Nullable String told, IOException failure) {
    return told == null ? failure.getClass().getSimpleName() : told;
  }
}
