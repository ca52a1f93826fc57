package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FileRoutesTest {

  private static final byte[] DIGITS = "0123456789".getBytes(StandardCharsets.UTF_8);

  private final AtomicReference<Instant> now = new AtomicReference<>(Server.NOW);
  private final Server server = server();
  private final Http http = server.http();
  private final Http anna = http.asAnna();

  /** A store that takes everything in and gives nothing out. */
  private record Broken(BlobStore blobs) implements BlobStore {
    @Override
    public BlobPlace place() {
      return blobs.place();
    }

    @Override
    public void put(BlobKey key, Blob content) {
      blobs.put(key, content);
    }

    @Override
    public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
      throw new PortFailure("blobs", true, new IOException("no disk"));
    }

    @Override
    public void delete(BlobPlace place, BlobKey key) {
      blobs.delete(place, key);
    }

    @Override
    public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
      return Optional.of(URI.create("https://store.example.test/" + terms.fileName()));
    }
  }

  private Server server() {
    Server.Setup setup = Server.setup();
    setup.clock = now::get;
    setup.fileRules = new FileRules(1_000_000, 0, List.of());
    return setup.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void givesTheBytesOutUnderTheirName() {
    Http.Answer answer = anna.get(download(upload("报告 \\\".png", "image/png", Multipart.PNG)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEqualTo(Multipart.PNG);
    assertThat(answer.header("content-type")).contains("image/png");
    assertThat(answer.header("content-length")).contains(Integer.toString(Multipart.PNG.length));
    assertThat(answer.header("content-disposition"))
        .contains(
            "attachment; filename=\"__ _.png\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%20%22.png");
    assertThat(answer.header("cache-control")).contains("private, max-age=3600");
    assertThat(answer.header("accept-ranges")).contains("bytes");
    assertThat(answer.header("x-content-type-options")).contains("nosniff");
  }

  @Test
  void letsNoNameAddHeaders() {
    JsonNode attachment = upload("a%0d%0aSet-Cookie: x=1\u0085\u2028.txt", "text/plain", DIGITS);
    Http.Answer answer = anna.get(download(attachment));
    assertThat(answer.header("set-cookie")).isEmpty();
    assertThat(answer.header("content-disposition").orElseThrow())
        .startsWith("attachment; filename=\"a_0d_0aSet-Cookie: x=1");
  }

  @Test
  void opensLinksWithoutALogin() {
    Http.Answer answer = http.get(url(upload("a.png", "image/png", Multipart.PNG)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEqualTo(Multipart.PNG);
    assertThat(answer.header("content-type")).contains("image/png");
    assertThat(answer.header("content-disposition").orElseThrow()).startsWith("inline;");
    assertThat(answer.header("cache-control")).contains("private, max-age=3600");
    assertThat(answer.header("x-content-type-options")).contains("nosniff");
  }

  @ParameterizedTest
  @CsvSource({
    "application/javascript, application/octet-stream",
    "text/html, application/octet-stream",
    "application/xhtml+xml, application/octet-stream",
    "text/xml, application/octet-stream",
    "text/css, application/octet-stream",
    "application/zip, application/octet-stream",
    "image/svg+xml, image/svg+xml"
  })
  void showsNothingThatCouldRun(String declared, String served) {
    byte[] content = bytes(declared.startsWith("image/svg") ? "<svg onload='x()'/>" : "x()");
    Http.Answer answer = http.get(url(upload("a", declared, content)));
    assertThat(answer.header("content-type")).contains(served);
    assertThat(answer.header("content-disposition").orElseThrow()).startsWith("attachment;");
    assertThat(answer.header("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "sandbox");
    assertThat(answer.header("x-content-type-options")).contains("nosniff");
  }

  @Test
  void savesWhatCouldRunUnderItsTypeInASandbox() {
    Http.Answer answer = anna.get(download(upload("a.svg", "image/svg+xml", bytes("<svg/>"))));
    assertThat(answer.header("content-type")).contains("image/svg+xml");
    assertThat(answer.header("content-security-policy").orElseThrow()).contains("sandbox");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audio/mpeg", "video/mp4", "application/pdf", "text/plain"})
  void showsWhatIsHarmless(String type) {
    Http.Answer answer = http.get(url(upload("a", type, DIGITS)));
    assertThat(answer.header("content-type").orElseThrow()).startsWith(type);
    assertThat(answer.header("content-disposition").orElseThrow()).startsWith("inline;");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 234, 2-4",
    "bytes=7-, 789, 7-9",
    "bytes=-2, 89, 8-9",
    "bytes=0-99, 0123456789, 0-9"
  })
  void givesParts(String range, String part, String told) {
    JsonNode attachment = upload("a.mp3", "audio/mpeg", DIGITS);
    for (Http.Answer answer :
        new Http.Answer[] {
          http.with("Range", range).get(url(attachment)),
          anna.with("Range", range).get(download(attachment))
        }) {
      assertThat(answer.status()).isEqualTo(206);
      assertThat(answer.text()).isEqualTo(part);
      assertThat(answer.header("content-range")).contains("bytes " + told + "/10");
      assertThat(answer.header("content-length")).contains(Integer.toString(part.length()));
      assertThat(answer.header("content-type")).contains("audio/mpeg");
    }
  }

  @Test
  void saysThatThereIsNoSuchPart() {
    Http.Answer answer =
        http.with("Range", "bytes=10-").get(url(upload("a.mp3", "audio/mpeg", DIGITS)));
    assertThat(answer.status()).isEqualTo(416);
    assertThat(answer.header("content-range")).contains("bytes */10");
    assertThat(answer.bytes()).isEmpty();
  }

  @Test
  void givesTheWholeWhenThePartIsOfAnotherState() {
    String url = url(upload("a.mp3", "audio/mpeg", DIGITS));
    String tag = http.get(url).header("etag").orElseThrow();
    Http part = http.with("Range", "bytes=0-1");
    assertThat(part.with("If-Range", tag).get(url).status()).isEqualTo(206);
    assertThat(part.with("If-Range", "\"other\"").get(url).status()).isEqualTo(200);
    assertThat(part.with("If-None-Match", tag).get(url).status()).isEqualTo(304);
  }

  @Test
  void answersThatTheClientHasItAlready() {
    String download = download(upload("a.mp3", "audio/mpeg", DIGITS));
    String tag = anna.get(download).header("etag").orElseThrow();
    Http.Answer answer = anna.with("If-None-Match", "\"x\", W/" + tag).get(download);
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header("etag")).contains(tag);
    assertThat(answer.bytes()).isEmpty();
  }

  @Test
  void tellsTheHeadWithoutTheBody() {
    JsonNode attachment = upload("a.mp3", "audio/mpeg", DIGITS);
    for (Http.Answer answer :
        new Http.Answer[] {
          http.with("Range", "bytes=0-1").send("HEAD", url(attachment)),
          anna.send("HEAD", download(attachment))
        }) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.bytes()).isEmpty();
      assertThat(answer.header("content-length")).contains("10");
      assertThat(answer.header("accept-ranges")).contains("bytes");
    }
  }

  @Test
  void givesAnEmptyFile() {
    JsonNode attachment = upload("a.bin", "application/x-a", new byte[0]);
    Http.Answer answer = anna.get(download(attachment));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEmpty();
    assertThat(http.with("Range", "bytes=0-").get(url(attachment)).status()).isEqualTo(416);
  }

  @Test
  void endsLinksAfterAWhile() {
    String url = url(upload("a.png", "image/png", Multipart.PNG));
    now.set(Server.NOW.plus(Duration.ofHours(1)));
    assertThat(http.get(url).status()).isEqualTo(200);
    now.set(Server.NOW.plus(Duration.ofHours(2)));
    Http.Answer answer = http.get(url);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(4002);
  }

  @Test
  void followsNoForgedLink() {
    String url = url(upload("a.png", "image/png", Multipart.PNG));
    String bare = url.substring(0, url.indexOf('?'));
    String signature = url.substring(url.indexOf("signature=") + 10);
    String until = url.substring(url.indexOf("until=") + 6, url.indexOf('&'));
    assertThat(http.get(bare + "?until=" + until + "&signature=" + signature).status())
        .isEqualTo(200);
    for (String query :
        new String[] {
          "",
          "?until=" + until,
          "?signature=" + signature,
          "?until=" + until + "&signature=",
          "?until=" + until + "&signature=" + signature + "A",
          "?until=" + until + "&signature=" + signature.substring(1),
          "?until=" + until + "1&signature=" + signature,
          "?until=9223372036854775807&signature=" + signature,
          "?until=99999999999999999999999&signature=" + signature,
          "?until=-1&signature=" + signature,
          "?until=abc&signature=" + signature,
          "?until=" + until + "&signature=%00%F0%9F%90%88",
          "?until=" + until + "&signature=" + "A".repeat(6_000)
        }) {
      Http.Answer answer = http.get(bare + query);
      assertThat(answer.status()).as(query).isEqualTo(404);
      assertThat(answer.code()).as(query).isEqualTo(4002);
    }
  }

  @Test
  void followsALinkOnlyToWhatItWasMadeFor() {
    JsonNode first = upload("a.png", "image/png", Multipart.PNG);
    JsonNode second = upload("b.png", "image/png", Multipart.PNG);
    String swapped =
        url(first)
            .replace(first.path("attachmentId").asText(), second.path("attachmentId").asText());
    assertThat(http.get(swapped).status()).isEqualTo(404);
    assertThat(http.get(url(first).replace("/files/u", "/files/x")).status()).isEqualTo(404);
    String query = url(first).substring(url(first).indexOf('?'));
    assertThat(http.get(API + "/files/%00/%00" + query).status()).isEqualTo(404);
    assertThat(http.get(API + "/files/" + "u".repeat(5_000) + "/a" + query).status())
        .isEqualTo(404);
  }

  @Test
  void forgetsWhatWasDeleted() {
    JsonNode attachment = upload("a.png", "image/png", Multipart.PNG);
    anna.send("DELETE", API + "/attachments/" + attachment.path("attachmentId").asText());
    assertThat(http.get(url(attachment)).status()).isEqualTo(404);
    assertThat(anna.get(download(attachment)).status()).isEqualTo(404);
  }

  @Test
  void givesNothingOfOthers() {
    Http bert = http.as("bert@example.test", "Passw0rd-b");
    String download = download(upload("a.png", "image/png", Multipart.PNG));
    Http.Answer answer = bert.get(download);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(4002);
    assertThat(answer.header("content-disposition")).isEmpty();
    assertThat(bert.get(API + "/attachments/nope/download").status()).isEqualTo(404);
    assertThat(bert.get(API + "/attachments/" + "x".repeat(5_000) + "/download").status())
        .isEqualTo(404);
    assertThat(http.get(download).status()).isEqualTo(401);
  }

  @Test
  void writesLinksOnTheBaseItWasGiven() {
    try (Server based = Server.setup().with("PUBLIC_URL", "https://memo.example.test/").start()) {
      JsonNode attachment =
          new Multipart()
              .file("file", "a.png", "image/png", Multipart.PNG)
              .post(based.http().asAnna(), API + "/attachments/upload")
              .data()
              .path("attachment");
      assertThat(url(attachment)).startsWith("https://memo.example.test/api/v1/files/");
    }
  }

  @Test
  void saysWithAStatusThatTheStoreFailed() {
    Server.Setup setup = Server.setup();
    setup.blobs = new Broken(setup.memory.blobs());
    try (Server broken = setup.start();
        Logged _ = new Logged(Failures.class.getName())) {
      Http client = broken.http().asAnna();
      JsonNode attachment =
          new Multipart()
              .file("file", "a.png", "image/png", Multipart.PNG)
              .post(client, API + "/attachments/upload")
              .data()
              .path("attachment");
      assertThat(url(attachment)).isEqualTo("https://store.example.test/a.png");
      Http.Answer answer = client.get(download(attachment));
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.code()).isEqualTo(4003);
      assertThat(answer.header("content-disposition")).isEmpty();
    }
  }

  private JsonNode upload(String name, String type, byte[] content) {
    Http.Answer answer =
        new Multipart().file("file", name, type, content).post(anna, API + "/attachments/upload");
    assertThat(answer.code()).as(answer.text()).isZero();
    return answer.data().path("attachment");
  }

  private static String url(JsonNode attachment) {
    return attachment.path("url").asText();
  }

  private static String download(JsonNode attachment) {
    return API + "/attachments/" + attachment.path("attachmentId").asText() + "/download";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
