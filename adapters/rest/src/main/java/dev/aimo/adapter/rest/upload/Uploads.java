package dev.aimo.adapter.rest.upload;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;

/** Takes files in, each no larger than so many bytes, and lays them into this directory. */
public final class Uploads {

  static final int BUFFER = 64 * 1024;

  private static final int LONGEST_PART_HEAD = 32 * 1024;

  private final Path directory;
  private final long mostBytes;

  public Uploads(Path directory, long mostBytes) {
    this.directory = directory;
    this.mostBytes = mostBytes;
  }

  /** The one file of the request, which must be in this field. */
  public Upload only(Call call, String field) {
    byte[] boundary = boundary(call).orElseThrow(() -> new Invalid(Reason.FILE_MISSING));
    try (Intake intake = new Intake(directory, mostBytes, field)) {
      MultipartInput input =
          MultipartInput.builder()
              .setInputStream(call.body().stream())
              .setBoundary(boundary)
              .setBufferSize(BUFFER)
              .setPartHeaderSizeMax(LONGEST_PART_HEAD)
              .get();
      input.setHeaderCharset(StandardCharsets.UTF_8);
      return intake.take(input).orElseThrow(() -> new Invalid(Reason.FILE_MISSING));
    } catch (TooLarge _) {
      // Whichever limit it was, the file is what makes it too large.
      throw new TooLarge(Reason.FILE_TOO_LARGE);
    } catch (FileUploadException | IllegalArgumentException _) {
      throw new Invalid(Reason.FILE_UNEXPECTED);
    } catch (IOException e) {
      // A client that went away has an exception of its own, so this is our disk.
      throw new PortFailure("blobs", false, e);
    }
  }

  private static Optional<byte[]> boundary(Call call) {
    String type = call.body().contentType();
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return Optional.empty();
    }
    return HeaderParameters.of(type)
        .get("boundary")
        .map(boundary -> boundary.getBytes(StandardCharsets.ISO_8859_1));
  }
}
