package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Files that are being written, in a folder beside the finished ones. What a killed process leaves
 * there is nobody's attachment, and is swept away a day later; other instances may be writing.
 */
final class PartFiles {

  static final String FOLDER = ".part";

  private static final Duration ABANDONED = Duration.ofDays(1);
  private static final int BUFFER = 64 * 1024;
  private static final int NAME_BYTES = 16;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  PartFiles(Path directory) {
    this.folder = directory.resolve(FOLDER);
  }

  /** Writes all of the content into a new file, down to the disk. */
  Path write(Blob content) throws IOException {
    Path part = newPart();
    try (FileChannel file =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      copy(new WholeContent(content), file);
      file.force(true);
    } catch (IOException | RuntimeException | Error e) {
      discard(part);
      throw e;
    }
    return part;
  }

  /** Makes sure that a file can be written. */
  void tryOne() throws IOException {
    Files.delete(write(new Blob(1, new ByteArrayInputStream(new byte[1]))));
  }

  void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // It is swept later, and what went wrong before matters more.
    }
  }

  void sweep(Instant now) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder)) {
      for (Path part : parts) {
        if (modified(part).isBefore(now.minus(ABANDONED))) {
          discard(part);
        }
      }
    }
  }

  private static Instant modified(Path part) throws IOException {
    try {
      return Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (NoSuchFileException e) {
      // Another instance has finished it, or swept it.
      return Instant.MAX;
    }
  }

  private Path newPart() throws IOException {
    try {
      // Not with its parents: a store whose disk is not mounted any more must not be made anew.
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // It nearly always is, and when it is no folder, opening the file says so.
    }
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return folder.resolve(HexFormat.of().formatHex(name));
  }

  /** In small pieces: the channel would copy a large one to memory outside the heap. */
  private static void copy(InputStream content, FileChannel file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
      ByteBuffer piece = ByteBuffer.wrap(buffer, 0, count);
      while (piece.hasRemaining()) {
        file.write(piece);
      }
    }
  }
}
