package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files in folders below one directory. New content is written beside it and moved into its place
 * in one step, so that nobody ever sees half of it. Links inside the directory are not followed.
 */
final class LocalBlobs {

  // How often others may take a folder away, as the last file in it goes, before it is in use
  private static final int MOST_TRIES = 100;

  private final Places places;
  private final PartFiles parts;

  LocalBlobs(Places places, PartFiles parts) {
    this.places = places;
    this.parts = parts;
  }

  void put(BlobKey key, Blob content) {
    try {
      Path part = parts.write(content);
      try {
        settle(part, places.of(key));
      } finally {
        parts.discard(part);
      }
    } catch (IOException e) {
      throw new PortFailure(PlacedBlobStore.PORT, false, e);
    }
  }

  Optional<Blob> open(BlobKey key, ByteRange range) {
    try {
      for (Path place : places.allOf(key)) {
        if (isFile(place)) {
          return Optional.of(blob(place, range));
        }
      }
      return Optional.empty();
    } catch (NoSuchFileException e) {
      // Deleted since we looked
      return Optional.empty();
    } catch (IOException e) {
      throw new PortFailure(PlacedBlobStore.PORT, true, e);
    }
  }

  void delete(BlobKey key) {
    try {
      for (Path place : places.allOf(key)) {
        if (isFile(place)) {
          Files.deleteIfExists(place);
          removeEmptyFolders(place);
        }
      }
    } catch (IOException e) {
      throw new PortFailure(PlacedBlobStore.PORT, true, e);
    }
  }

  private static Blob blob(Path place, ByteRange range) throws IOException {
    FileChannel file = FileChannel.open(place, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try {
      long from = Math.min(range.from(), file.size());
      long count = Math.min(range.count(), file.size() - from);
      return new Blob(count, new FirstBytes(Channels.newInputStream(file.position(from)), count));
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void settle(Path part, Path place) throws IOException {
    try {
      move(part, place);
      for (Path folder : folders(place).reversed()) {
        sync(folder);
      }
      sync(places.root());
    } catch (IOException e) {
      removeEmptyFoldersAfter(e, place);
      throw e;
    }
  }

  private void removeEmptyFoldersAfter(IOException failure, Path place) {
    try {
      removeEmptyFolders(place);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void move(Path part, Path place) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        makeFolders(place);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (NoSuchFileException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private void makeFolders(Path place) throws IOException {
    for (Path folder : folders(place)) {
      if (look(folder).isEmpty()) {
        try {
          Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
          // Somebody else was faster; what it is shows with the next step.
        }
      } else if (!isFolder(folder)) {
        throw new FileSystemException(folder.toString(), null, "a file is where a folder must be");
      }
    }
  }

  private void removeEmptyFolders(Path place) throws IOException {
    for (Path folder : folders(place).reversed()) {
      if (!isFolder(folder)) {
        return;
      }
      try {
        Files.delete(folder);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        return;
      }
    }
  }

  private boolean isFile(Path place) throws IOException {
    for (Path folder : folders(place)) {
      if (!isFolder(folder)) {
        return false;
      }
    }
    return look(place).filter(BasicFileAttributes::isRegularFile).isPresent();
  }

  private static boolean isFolder(Path folder) throws IOException {
    return look(folder).filter(BasicFileAttributes::isDirectory).isPresent();
  }

  /** The folders between the directory and this place, from the outside in. */
  private List<Path> folders(Path place) {
    List<Path> folders = new ArrayList<>();
    Path folder = places.root();
    for (Path name : places.root().relativize(place)) {
      folder = folder.resolve(name);
      folders.add(folder);
    }
    return folders.subList(0, folders.size() - 1);
  }

  /** What is there itself. A link is an error: it could lead out of the directory. */
  private static Optional<BasicFileAttributes> look(Path path) throws IOException {
    try {
      BasicFileAttributes found =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isSymbolicLink()) {
        throw new FileSystemException(path.toString(), null, "links are not followed");
      }
      return Optional.of(found);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A new name is durable only when its folder is. */
  private static void sync(Path folder) throws IOException {
    try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
      open.force(true);
    } catch (NoSuchFileException e) {
      // The content was deleted meanwhile, and its folder with it.
    }
  }
}
