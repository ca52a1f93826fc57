package dev.aimo.adapter.rest.upload;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads one multipart body: its only file goes to the disk as it arrives, and the short values
 * beside it into memory. Closing removes the file, unless somebody has taken it over.
 */
final class Intake implements AutoCloseable {

  private static final int MOST_PARTS = 100;

  /** Of all values beside the file together. */
  private static final int MOST_FIELD_BYTES = 1024 * 1024;

  private final Path directory;
  private final long mostBytes;
  private final String field;
  private final Map<String, String> fields = new HashMap<>();
  private int fieldBytes;
  private @Nullable Part part;
  private @Nullable Path file;

  Intake(Path directory, long mostBytes, String field) {
    this.directory = directory;
    this.mostBytes = mostBytes;
    this.field = field;
  }

  /** The file, which the caller closes; nothing when there was none. */
  Optional<Upload> take(MultipartInput input) throws IOException {
    boolean more = input.skipPreamble();
    for (int parts = 0; more; parts++) {
      if (parts == MOST_PARTS) {
        throw new Invalid(Reason.FILE_UNEXPECTED);
      }
      Part next =
          Part.parse(input.readHeaders()).orElseThrow(() -> new Invalid(Reason.FILE_UNEXPECTED));
      // Not closed: that would read on to the end of a part that is refused
      take(next, input.newInputStream());
      more = input.readBoundary();
    }
    return handOver();
  }

  private void take(Part next, InputStream content) throws IOException {
    if (next.fileName().isEmpty()) {
      takeField(next.field(), content);
    } else if (part != null || !next.field().equals(field)) {
      throw new Invalid(Reason.FILE_UNEXPECTED);
    } else {
      part = next;
      takeFile(content);
    }
  }

  private void takeField(String name, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_FIELD_BYTES - fieldBytes + 1);
    fieldBytes += bytes.length;
    if (fieldBytes > MOST_FIELD_BYTES) {
      throw new Invalid(Reason.FILE_UNEXPECTED);
    }
    fields.put(name, new String(bytes, StandardCharsets.UTF_8));
  }

  private void takeFile(InputStream content) throws IOException {
    Path created = Files.createTempFile(directory, "upload-", ".tmp");
    file = created;
    try (OutputStream out = Files.newOutputStream(created)) {
      byte[] buffer = new byte[Uploads.BUFFER];
      long written = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        written += read;
        if (written > mostBytes) {
          throw new TooLarge(Reason.FILE_TOO_LARGE);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private Optional<Upload> handOver() {
    Part known = part;
    Path taken = file;
    if (known == null || taken == null) {
      return Optional.empty();
    }
    file = null;
    return Optional.of(
        new Upload(known.fileName().orElse(""), known.type(), taken, Map.copyOf(fields)));
  }

  @Override
  public void close() {
    Path left = file;
    if (left != null) {
      Upload.remove(left);
    }
  }
}
