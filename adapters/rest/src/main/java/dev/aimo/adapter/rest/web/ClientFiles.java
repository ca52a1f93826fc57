package dev.aimo.adapter.rest.web;

import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.PercentCode;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The files below one directory, and nothing else: neither dots nor links lead out of it. */
final class ClientFiles {

  private static final String HASHED = "/assets/";
  private static final String INDEX = "/index.html";

  /** Larger files are not compressed, and so need not be in memory. */
  private static final long SMALL = 2 * 1024 * 1024;

  private final Path root;

  ClientFiles(Path directory) {
    try {
      root = directory.toRealPath();
    } catch (IOException e) {
      throw new StartFailure(
          "WEB_ROOT names %s, which can not be read (%s). Name the directory that holds the web client's index.html, or leave WEB_ROOT unset."
              .formatted(directory, e.getClass().getSimpleName()),
          e);
    }
  }

  Optional<Reply> index() {
    return serve(INDEX);
  }

  /** The file of a path as it was sent. */
  Optional<Reply> serve(String path) {
    return PercentCode.decode(path)
        .filter(ClientFiles::isPlain)
        .flatMap(this::file)
        .map(this::reply);
  }

  private static boolean isPlain(String path) {
    return path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
  }

  private Optional<Path> file(String path) {
    try {
      Path real = root.resolve(path.substring(1)).toRealPath();
      return real.startsWith(root) && Files.isRegularFile(real)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  private Reply reply(Path file) {
    try {
      String type = FileTypes.of(file.getFileName().toString());
      long size = Files.size(file);
      long changed = Files.getLastModifiedTime(file).toMillis();
      Reply reply =
          size <= SMALL
              ? Reply.bytes(200, type, Files.readAllBytes(file))
              : Reply.stream(new Content.Stream(type, size, Files.newInputStream(file)));
      boolean hashed = ('/' + root.relativize(file).toString()).startsWith(HASHED);
      return reply
          .with("ETag", "W/\"%x-%x\"".formatted(size, changed))
          .with("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
