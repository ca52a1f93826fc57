package dev.aimo.adapter.rest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Client;
import dev.aimo.adapter.rest.http.ClientGone;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.RequestBody;
import dev.aimo.adapter.rest.http.Verb;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UploadsTest {

  private final Path directory;
  private final Uploads uploads;

  /** A client that goes away after what it has sent. */
  private static final class Silent extends InputStream {
    @Override
    public int read() {
      throw new ClientGone(new IOException("reset"));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return read();
    }
  }

  UploadsTest(@TempDir Path directory) {
    this.directory = directory;
    this.uploads = new Uploads(directory, 10);
  }

  @Test
  void readsNamesInAnyScript() {
    try (Upload upload = uploads.only(call(part("照片 🐈.png", "abc") + "--x--\r\n"), "file")) {
      assertThat(upload.name()).isEqualTo("照片 🐈.png");
      assertThat(upload.file()).hasContent("abc");
      assertThat(upload.head(2)).isEqualTo(new byte[] {'a', 'b'});
    }
    assertThat(leftovers()).isZero();
  }

  @Test
  void readsAnEmptyFile() {
    try (Upload upload = uploads.only(call(part("a", "") + "--x--\r\n"), "file")) {
      assertThat(upload.head(10)).isEmpty();
    }
  }

  @Test
  void readsTheValuesBesideTheFile() {
    String body = value("createdAt", "17") + part("a", "1") + value("properties", "{\"名\":1}");
    try (Upload upload = uploads.only(call(body + "--x--\r\n"), "file")) {
      assertThat(upload.fields())
          .containsOnly(entry("createdAt", "17"), entry("properties", "{\"名\":1}"));
      assertThat(upload.type()).isEqualTo("image/png");
      assertThat(upload.size()).isOne();
    }
  }

  @Test
  void refusesMoreValuesThanItCanKeep() {
    String half = value("a", "x".repeat(600_000));
    try (Upload upload = uploads.only(call(half + part("a", "1") + "--x--\r\n"), "file")) {
      assertThat(upload.fields()).containsKey("a");
    }
    String body = part("a", "1") + half + half;
    assertThatThrownBy(() -> uploads.only(call(body + "--x--\r\n"), "file"))
        .isInstanceOf(Invalid.class);
    assertThat(leftovers()).isZero();
  }

  @Test
  void takesAVeryLongName() {
    String name = "照".repeat(3_400) + ".png";
    try (Upload upload = uploads.only(call(part(name, "1") + "--x--\r\n"), "file")) {
      assertThat(upload.name()).isEqualTo(name);
    }
  }

  @Test
  void leavesNothingBehindWhenItRefuses() {
    assertThatThrownBy(() -> uploads.only(call(part("a", "12345678901") + "--x--\r\n"), "file"))
        .isInstanceOf(TooLarge.class);
    String two = part("a", "1") + part("b", "2") + "--x--\r\n";
    assertThatThrownBy(() -> uploads.only(call(two), "file")).isInstanceOf(Invalid.class);
    String noEnd = part("a", "1") + "--x\r\nContent-Disp";
    assertThatThrownBy(() -> uploads.only(call(noEnd), "file")).isInstanceOf(Invalid.class);
    assertThat(leftovers()).isZero();
  }

  @Test
  void leavesNothingBehindWhenTheClientGoesAway() {
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(part("a", "1").getBytes(StandardCharsets.UTF_8)),
            new Silent());
    assertThatThrownBy(() -> uploads.only(call(body), "file")).isInstanceOf(ClientGone.class);
    assertThat(leftovers()).isZero();
  }

  @Test
  void doesNotReadForEver() {
    String many = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n".repeat(101);
    assertThatThrownBy(() -> uploads.only(call(many + "--x--\r\n"), "file"))
        .isInstanceOf(Invalid.class);
  }

  private long leftovers() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String value(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String part(String name, String content) {
    return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + name
        + "\"\r\nContent-Type: image/png\r\n\r\n"
        + content
        + "\r\n";
  }

  private static Call call(String body) {
    return call(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static Call call(InputStream body) {
    return new Call(
        Optional.of(Verb.POST),
        "/",
        _ -> Optional.empty(),
        new RequestBody("multipart/form-data; boundary=x", -1, () -> body),
        new Client("127.0.0.1", false),
        Language.ENGLISH,
        "test");
  }
}
