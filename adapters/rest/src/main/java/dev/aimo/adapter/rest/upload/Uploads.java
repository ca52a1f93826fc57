package dev.aimo.adapter.rest.upload;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** Takes files in, each no larger than so many bytes, and lays them into this directory. */
public final class Uploads {

  private static final int MOST_PARTS = 100;
  private static final int BUFFER = 64 * 1024;

  private final Path directory;
  private final long mostBytes;

  public Uploads(Path directory, long mostBytes) {
    this.directory = directory;
    this.mostBytes = mostBytes;
  }

  /** The one file of the request, which must be in this field. */
  public Upload only(Call call, String field) {
    byte[] boundary = boundary(call).orElseThrow(() -> new Invalid(Reason.FILE_MISSING));
    try {
      MultipartInput input =
          MultipartInput.builder()
              .setInputStream(call.body().stream())
              .setBoundary(boundary)
              .setBufferSize(BUFFER)
              .get();
      input.setHeaderCharset(StandardCharsets.UTF_8);
      return only(input, field).orElseThrow(() -> new Invalid(Reason.FILE_MISSING));
    } catch (FileUploadException | IllegalArgumentException _) {
      throw new Invalid(Reason.FILE_UNEXPECTED);
    } catch (IOException e) {
      // A client that went away has an exception of its own, so this is our disk.
      throw new PortFailure("blobs", false, e);
    }
  }

  private Optional<Upload> only(MultipartInput input, String field) throws IOException {
    Optional<Upload> found = Optional.empty();
    try {
      boolean more = input.skipPreamble();
      for (int parts = 0; more; parts++) {
        Part part = next(input, parts);
        if (part.fileName().isEmpty()) {
          input.discardBodyData();
        } else if (found.isPresent() || !part.field().equals(field)) {
          throw new Invalid(Reason.FILE_UNEXPECTED);
        } else {
          found = Optional.of(store(part.fileName().get(), input.newInputStream()));
        }
        more = input.readBoundary();
      }
      return found;
    } catch (IOException | RuntimeException e) {
      found.ifPresent(Upload::close);
      throw e;
    }
  }

  private static Part next(MultipartInput input, int before) throws IOException {
    if (before == MOST_PARTS) {
      throw new Invalid(Reason.FILE_UNEXPECTED);
    }
    return Part.parse(input.readHeaders()).orElseThrow(() -> new Invalid(Reason.FILE_UNEXPECTED));
  }

  private Upload store(String name, InputStream content) throws IOException {
    Upload upload = new Upload(name, Files.createTempFile(directory, "upload-", ".tmp"));
    try (OutputStream file = Files.newOutputStream(upload.file())) {
      copy(content, file);
      return upload;
    } catch (IOException | RuntimeException e) {
      upload.close();
      throw e;
    }
  }

  private void copy(InputStream content, OutputStream file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long written = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      written += read;
      if (written > mostBytes) {
        throw new TooLarge(Reason.FILE_TOO_LARGE);
      }
      file.write(buffer, 0, read);
    }
  }

  private static Optional<byte[]> boundary(Call call) {
    String type = call.body().contentType();
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return Optional.empty();
    }
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    return Optional.ofNullable(parser.parse(type, ';').get("boundary"))
        .map(boundary -> boundary.getBytes(StandardCharsets.ISO_8859_1));
  }
}
