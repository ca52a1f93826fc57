package dev.aimo.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that other users of the machine can not look into: what lies in it is personal. */
final class PrivateDirectory {

  private PrivateDirectory() {}

  /** Makes it where it is missing; one that is there keeps the rights that somebody gave it. */
  static Path make(Path directory) throws IOException {
    return Files.createDirectories(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }
}
