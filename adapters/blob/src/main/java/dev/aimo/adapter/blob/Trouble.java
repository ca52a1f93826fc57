package dev.aimo.adapter.blob;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a few words, and without paths, what a file system refused. */
final class Trouble {

  private Trouble() {}

  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "access is denied";
      case NoSuchFileException _ -> "it is not there";
      case NotDirectoryException _ -> "it is not a directory";
      case FileAlreadyExistsException _ -> "a file is in its place";
      case FileSystemException told -> reason(told);
      default -> failure.getClass().getSimpleName();
    };
  }

  private static String reason(FileSystemException told) {
    String reason = told.getReason();
    return reason == null ? told.getClass().getSimpleName() : reason;
  }
}
