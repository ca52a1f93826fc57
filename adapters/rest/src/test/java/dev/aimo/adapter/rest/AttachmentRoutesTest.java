package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.attachment.FileRules;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AttachmentRoutesTest {

  private static final String ATTACHMENTS = API + "/attachments";
  private static final String UPLOAD = ATTACHMENTS + "/upload";
  private static final String BA_UPLOAD = ATTACHMENTS + "/ba/upload";
  private static final String BA_TOKEN = "a-token-of-programs";

  private final Server server = server();
  private final Http http = server.http();
  private final Http anna = http.asAnna();

  private static Server server() {
    Server.Setup setup =
        Server.setup()
            .with("ATTACHMENT_MAX_FILE_SIZE", "100000")
            .with("BA_AUTH_ENABLED", "true")
            .with("BA_AUTH_TOKEN", BA_TOKEN);
    setup.fileRules = new FileRules(100_000, 400_000, List.of("text/html", "video/*"));
    return setup.start();
  }

  @AfterEach
  void stop() {
    assertThat(server.temporaryFiles()).isEmpty();
    server.close();
  }

  @Test
  void tellsWhatItTookIn() {
    Http.Answer answer = send(file("pixel.png", "image/png", Multipart.PNG));
    assertThat(answer.code()).isZero();
    assertThat(answer.data().path("message").asText()).isEqualTo("File uploaded successfully");
    JsonNode attachment = answer.data().path("attachment");
    assertThat(attachment.properties().stream().map(entry -> entry.getKey()))
        .containsExactly("attachmentId", "filename", "url", "type", "size", "createdAt");
    assertThat(attachment.path("filename").asText()).isEqualTo("pixel.png");
    assertThat(attachment.path("type").asText()).isEqualTo("image/png");
    assertThat(attachment.path("size").asLong()).isEqualTo(Multipart.PNG.length);
    assertThat(attachment.path("createdAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
    assertThat(get(id(attachment)).data()).isEqualTo(attachment);
  }

  @Test
  void keepsWhatIsSaidBesideTheFile() {
    JsonNode attachment =
        upload(
            new Multipart()
                .field("createdAt", "1700000000000")
                .file("file", "note.txt", "text/plain", bytes("hello"))
                .field("properties", "{\"pages\":3,\"coverUrl\":\"https://x/y\",\"no\":null}"));
    assertThat(attachment.path("createdAt").asLong()).isEqualTo(1_700_000_000_000L);
    assertThat(attachment.path("coverUrl").asText()).isEqualTo("https://x/y");
    assertThat(attachment.path("properties").toString())
        .isEqualTo("{\"pages\":3,\"coverUrl\":\"https://x/y\",\"no\":null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "0", "-5", "1e12", "253402300800000", "99999999999999999999"})
  void ignoresATimeThatIsNone(String createdAt) {
    JsonNode attachment =
        upload(file("a.txt", "text/plain", bytes("x")).field("createdAt", createdAt));
    assertThat(attachment.path("createdAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
  }

  @Test
  void ignoresPropertiesThatItCanNotRead() {
    JsonNode attachment =
        upload(file("a.txt", "text/plain", bytes("x")).field("properties", "{oops"));
    assertThat(attachment.has("properties")).isFalse();
  }

  @Test
  void refusesPropertiesThatAreTooLarge() {
    String large = "{\"a\":\"" + "x".repeat(70_000) + "\"}";
    assertThat(send(file("a", "text/plain", bytes("x")).field("properties", large)).code())
        .isEqualTo(2000);
    assertThat(total()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "报告 é🐈.txt, 报告 é🐈.txt",
        "../../etc/passwd, passwd",
        "C:\\dir\\a.png, a.png",
        "a%0d%0aX: y.txt, a%0d%0aX: y.txt",
        "a\\\"b.txt, a\"b.txt",
        "..., ...",
        "\u202Egnp.exe, gnp.exe",
        "/, file",
        "'', ''"
      })
  void namesAFileByItsLastPartWithoutTricks(String sent, String kept) {
    JsonNode attachment = upload(file(sent, "text/plain", bytes("x")));
    assertThat(attachment.path("filename").asText()).isEqualTo(kept);
  }

  @Test
  void cutsAVeryLongName() {
    JsonNode attachment = upload(file("n".repeat(10_000) + ".txt", "text/plain", bytes("x")));
    assertThat(attachment.path("filename").asText()).isEqualTo("n".repeat(255));
  }

  @Test
  void dropsControlCharactersFromNames() {
    JsonNode attachment = upload(file("a\u0000\u0007b\tc.txt", "text/plain", bytes("x")));
    assertThat(attachment.path("filename").asText()).isEqualTo("abc.txt");
  }

  @Test
  void takesAnEmptyFile() {
    JsonNode attachment = upload(file("empty.bin", "application/octet-stream", new byte[0]));
    assertThat(attachment.path("size").asLong(-1)).isZero();
  }

  @Test
  void believesTheBytesOfPictures() {
    assertThat(type("a.txt", "text/plain", Multipart.PNG)).isEqualTo("image/png");
    assertThat(type("a.png", "image/png", bytes("<svg/>"))).isEqualTo("image/svg+xml");
    assertThat(type("a.png", "image/png", bytes("<p>"))).isEqualTo("application/octet-stream");
    assertThat(type("a.md", "Text/Markdown; charset=x", bytes("#"))).isEqualTo("text/markdown");
    assertThat(type("a.md", "nonsense", bytes("#"))).isEqualTo("application/octet-stream");
  }

  @Test
  void refusesTypesThatAreBlocked() {
    assertThat(send(file("x.html", "text/html", bytes("<p>"))).code()).isEqualTo(4001);
    assertThat(send(file("x.html", "TEXT/HTML; charset=utf-8", Multipart.PNG)).code())
        .isEqualTo(4001);
    assertThat(send(file("x.mp4", "video/mp4", bytes("x"))).code()).isEqualTo(4001);
    assertThat(total()).isZero();
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(send(file("a.bin", "application/x-a", new byte[100_001])).code()).isEqualTo(4000);
    assertThat(send(file("a.bin", "application/x-a", new byte[8_000_000])).code()).isEqualTo(4000);
    assertThat(send(file("a.bin", "application/x-a", new byte[100_000])).code()).isZero();
  }

  @Test
  void tellsWhoSendsFarTooMuch() {
    long length = 60_000_000;
    byte[] head = bytes("--x\r\nContent-Disposition: form-data; name=file; filename=a\r\n\r\n");
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream(head), new Generated(length - head.length));
    Http.Answer answer =
        anna.with("Content-Type", "multipart/form-data; boundary=x")
            .send(
                "POST",
                UPLOAD,
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), length));
    assertThat(answer.code()).isEqualTo(4000);
  }

  @Test
  void refusesMoreThanAnAccountMayKeep() {
    for (int i = 0; i < 4; i++) {
      upload(file("a.bin", "application/x-a", new byte[100_000]));
    }
    assertThat(send(file("a.bin", "application/x-a", new byte[1])).code()).isEqualTo(4000);
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void wantsOneFileInItsField() {
    assertThat(send(new Multipart().field("a", "1")).code()).isEqualTo(2);
    assertThat(anna.post(UPLOAD, "{\"a\":1}").code()).isEqualTo(2);
    assertThat(anna.send("POST", UPLOAD).code()).isEqualTo(2);
    assertThat(send(new Multipart().file("upload", "a", "text/plain", bytes("x"))).code())
        .isEqualTo(4004);
    assertThat(
            send(file("a", "text/plain", bytes("x")).file("file", "b", "a/b", bytes("x"))).code())
        .isEqualTo(4004);
    assertThat(total()).isZero();
  }

  @Test
  void refusesABodyThatBreaksOff() {
    byte[] whole = file("a.txt", "text/plain", bytes("abc")).bytes();
    Http.Answer answer =
        anna.with("Content-Type", Multipart.type())
            .send("POST", UPLOAD, BodyPublishers.ofByteArray(Arrays.copyOf(whole, 130)));
    assertThat(answer.code()).isEqualTo(4004);
    assertThat(total()).isZero();
  }

  @Test
  void listsTheNewestFirst() {
    String old = id(upload(note("old").field("createdAt", "1000")));
    String recent = id(upload(note("recent").field("createdAt", "3000")));
    String middle = id(upload(note("middle").field("createdAt", "2000")));
    Http bert = http.as("bert@example.test", "Passw0rd-b");
    note("foreign").post(bert, UPLOAD);
    assertThat(ids(list(""))).containsExactly(recent, middle, old);
    assertThat(list("").path("limit").asInt()).isEqualTo(20);
    JsonNode second = list("?page=2&limit=2");
    assertThat(ids(second)).containsExactly(old);
    assertThat(second.path("total").asInt()).isEqualTo(3);
    assertThat(second.path("page").asInt()).isEqualTo(2);
    assertThat(second.path("limit").asInt()).isEqualTo(2);
    assertThat(ids(list("?page=99"))).isEmpty();
    assertThat(anna.get(ATTACHMENTS + "?page=abc").status()).isEqualTo(400);
  }

  @Test
  void addsToPropertiesAndReplacesThoseOfTheSameName() {
    String id = id(upload(note("a").field("properties", "{\"a\":1,\"b\":1}")));
    Http.Answer answer = patch(id, "{\"properties\":{\"b\":2,\"coverUrl\":\"/c\"}}");
    assertThat(answer.data().path("message").asText()).isEqualTo("Properties updated successfully");
    JsonNode attachment = answer.data().path("attachment");
    assertThat(attachment.path("properties").toString())
        .isEqualTo("{\"a\":1,\"b\":2,\"coverUrl\":\"/c\"}");
    assertThat(attachment.path("coverUrl").asText()).isEqualTo("/c");
    assertThat(patch(id, "{\"properties\":\"{\\\"w\\\":2}\"}").code()).isZero();
    assertThat(get(id).data().path("properties").path("w").asInt()).isEqualTo(2);
  }

  @Test
  void refusesPropertiesThatGrowWithoutEnd() {
    String id = id(upload(note("a")));
    String half = "\"" + "x".repeat(5_000) + "\"";
    assertThat(patch(id, "{\"properties\":{\"a\":" + half + "}}").code()).isZero();
    assertThat(patch(id, "{\"properties\":{\"b\":" + half + "}}").code()).isEqualTo(2000);
    assertThat(get(id).data().path("properties").has("b")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 2",
        "{\"properties\":null} | 2",
        "{\"properties\":\"\"} | 2",
        "{\"properties\":[1]} | 2000",
        "{\"properties\":7} | 2000",
        "{\"properties\":\"oops\"} | 2000",
        "[] | 2"
      })
  void refusesPropertiesThatAreNone(String body, int code) {
    assertThat(patch(id(upload(note("a"))), body).code()).isEqualTo(code);
  }

  @Test
  void deletes() {
    String id = id(upload(note("a")));
    Http.Answer answer = anna.send("DELETE", ATTACHMENTS + "/" + id);
    assertThat(answer.data().path("message").asText()).isEqualTo("Attachment deleted successfully");
    assertThat(anna.send("DELETE", ATTACHMENTS + "/" + id).code()).isEqualTo(4002);
    assertThat(get(id).code()).isEqualTo(4002);
    assertThat(total()).isZero();
  }

  @Test
  void showsAndChangesNothingOfOthers() {
    Http bert = http.as("bert@example.test", "Passw0rd-b");
    String id = id(note("b").post(bert, UPLOAD).data().path("attachment"));
    assertThat(get(id).code()).isEqualTo(4002);
    assertThat(patch(id, "{\"properties\":{\"a\":1}}").code()).isEqualTo(4002);
    assertThat(anna.send("DELETE", ATTACHMENTS + "/" + id).code()).isEqualTo(4002);
    JsonNode kept = bert.get(ATTACHMENTS + "/" + id).data();
    assertThat(kept.path("attachmentId").asText()).isEqualTo(id);
    assertThat(kept.has("properties")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nope",
        "a'%20OR%20'1'='1",
        "%00",
        "%F0%9F%90%88",
        "%2e%2e%2fx",
        "%22%27%3B--",
        "L"
      })
  void findsNothingByHostileIds(String id) {
    String path = ATTACHMENTS + "/" + (id.equals("L") ? "x".repeat(10_000) : id);
    assertThat(anna.get(path).code()).isEqualTo(4002);
    assertThat(anna.send("DELETE", path).code()).isEqualTo(4002);
    assertThat(
            anna.with("Content-Type", "application/json")
                .send(
                    "PATCH",
                    path + "/properties",
                    BodyPublishers.ofString("{\"properties\":{\"a\":1}}"))
                .code())
        .isEqualTo(4002);
  }

  @Test
  void takesFilesInForAccountsThatProgramsName() {
    String uid = anna.get(API + "/user/info").data().path("uid").asText();
    Http.Answer answer = note("ba").post(http.bearer(BA_TOKEN), BA_UPLOAD + "?uid=" + uid);
    assertThat(answer.data().path("message").asText())
        .isEqualTo("File uploaded successfully via BA authentication");
    assertThat(get(id(answer.data().path("attachment"))).code()).isZero();
  }

  @Test
  void asksProgramsForWhomTheyAct() {
    Http program = http.bearer(BA_TOKEN);
    assertThat(note("a").post(program, BA_UPLOAD).code()).isEqualTo(2);
    assertThat(note("a").post(program, BA_UPLOAD + "?uid=").code()).isEqualTo(2);
    assertThat(note("a").post(program, BA_UPLOAD + "?uid=u0").code()).isEqualTo(3);
    assertThat(note("a").post(program, BA_UPLOAD + "?uid=" + "u".repeat(5_000)).code())
        .isEqualTo(3);
    assertThat(note("a").post(program, BA_UPLOAD + "?uid=%00").code()).isEqualTo(3);
    assertThat(note("a").post(anna, BA_UPLOAD + "?uid=u0").status()).isEqualTo(401);
    assertThat(note("a").post(http, BA_UPLOAD + "?uid=u0").status()).isEqualTo(401);
  }

  @Test
  void asksForALogin() {
    assertThat(note("a").post(http, UPLOAD).status()).isEqualTo(401);
    assertThat(http.get(ATTACHMENTS).status()).isEqualTo(401);
    assertThat(http.get(ATTACHMENTS + "/x").status()).isEqualTo(401);
    assertThat(http.send("DELETE", ATTACHMENTS + "/x").status()).isEqualTo(401);
    assertThat(http.send("PATCH", ATTACHMENTS + "/x/properties").status()).isEqualTo(401);
  }

  private Http.Answer send(Multipart body) {
    return body.post(anna, UPLOAD);
  }

  private JsonNode upload(Multipart body) {
    Http.Answer answer = send(body);
    assertThat(answer.code()).as(answer.text()).isZero();
    return answer.data().path("attachment");
  }

  private String type(String name, String type, byte[] content) {
    return upload(file(name, type, content)).path("type").asText();
  }

  private Http.Answer get(String id) {
    return anna.get(ATTACHMENTS + "/" + id);
  }

  private Http.Answer patch(String id, String json) {
    return anna.with("Content-Type", "application/json")
        .send("PATCH", ATTACHMENTS + "/" + id + "/properties", BodyPublishers.ofString(json));
  }

  private JsonNode list(String query) {
    return anna.get(ATTACHMENTS + query).data();
  }

  private int total() {
    return list("").path("total").asInt(-1);
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").findValuesAsText("attachmentId");
  }

  private static String id(JsonNode attachment) {
    return attachment.path("attachmentId").asText();
  }

  private static Multipart note(String text) {
    return file("note.txt", "text/plain", bytes(text));
  }

  private static Multipart file(String name, String type, byte[] content) {
    return new Multipart().file("file", name, type, content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
