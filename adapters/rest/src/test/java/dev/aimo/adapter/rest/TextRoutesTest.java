package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.LayoutPart;
import dev.aimo.domain.recognition.RecognizedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TextRoutesTest {

  private static final String OCR = API + "/ocr";
  private static final String PNG = Base64.getEncoder().encodeToString(Multipart.PNG);
  private static final String DATA = "data:image/png;base64," + PNG;

  private final Server.Setup setup = Server.setup().with("PUBLIC_URL", "https://memo.example.org");
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsWhoReads() {
    assertThat(anna.get(OCR + "/status").data().toString())
        .isEqualTo(
            "{\"enabled\":true,\"defaultProvider\":\"zhipu\",\"availableProviders\":[\"zhipu\"]}");
    assertThat(anna.get(OCR + "/providers").data().toString())
        .isEqualTo("{\"providers\":[\"zhipu\"]}");
  }

  @Test
  void saysThatItIsNotSetUp() {
    Server.Setup without = Server.setup();
    without.text = Optional.empty();
    try (Server off = without.start()) {
      Http http = off.http().asAnna();
      assertThat(http.get(OCR + "/status").data().path("enabled").asBoolean(true)).isFalse();
      assertThat(http.get(OCR + "/providers").data().path("providers")).hasSize(1);
      for (String path : List.of("/parse", "/parse-full")) {
        Http.Answer refused = http.post(OCR + path, Map.of("files", List.of("x")));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.json().path("msg").asText())
            .isEqualTo("This service is not set up here");
        assertThat(http.post(OCR + path, "{}").code()).isEqualTo(2);
      }
    }
  }

  @Test
  void handsAddressesElsewhereToTheService() {
    assertThat(texts("https://example.org/a.png?b=c%20d"))
        .containsExactly("https://example.org/a.png?b=c%20d");
  }

  @Test
  void readsAttachmentsByEveryAddressTheyHave() {
    JsonNode attachment = upload(anna, "page.png", Multipart.PNG);
    String id = attachment.path("attachmentId").asText();
    String url = attachment.path("url").asText();
    assertThat(url).startsWith("https://memo.example.org/api/v1/files/");
    String relative = url.substring("https://memo.example.org".length());
    String here = "http://127.0.0.1:" + server.adapter.port();

    for (String address :
        List.of(
            url,
            relative,
            relative.split("\\?", 2)[0],
            here + relative,
            here.replace("http:", "https:") + relative,
            "/api/v1/attachments/" + id,
            "/api/v1/attachments/" + id + "/download",
            here + "/api/v1/attachments/" + id + "/download?x=y#z")) {
      assertThat(texts(address)).as(address).containsExactly(DATA);
    }
  }

  @Test
  void readsAFileThatIsSentAlongByWhatIsInIt() {
    assertThat(texts(DATA)).containsExactly(DATA);
    assertThat(texts(PNG)).containsExactly(DATA);
    assertThat(texts("data:text/html;charset=x;base64," + PNG)).containsExactly(DATA);
    assertThat(anna.post(OCR + "/parse", Map.of("files", DATA)).data().path("texts")).hasSize(1);
  }

  @Test
  void tellsAJpegInBase64FromAPath() {
    byte[] jpeg = new byte[30];
    jpeg[0] = (byte) 0xFF;
    jpeg[1] = (byte) 0xD8;
    jpeg[2] = (byte) 0xFF;
    String base64 = Base64.getEncoder().encodeToString(jpeg);
    assertThat(base64).startsWith("/9j/");
    assertThat(texts(base64)).containsExactly("data:image/jpeg;base64," + base64);
  }

  @Test
  void keepsTheOrderOfTheFiles() {
    List<String> files =
        IntStream.range(0, 20)
            .mapToObj(number -> "https://example.org/" + number + ".png")
            .toList();

    assertThat(anna.post(OCR + "/parse", Map.of("files", files)).data().path("texts"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(files);
  }

  @Test
  void holdsAttachmentsOfOthersForUnknown() {
    Http ben = server.http().asBen();
    JsonNode attachment = upload(ben, "secret.png", Multipart.PNG);
    String path = "/api/v1/attachments/" + attachment.path("attachmentId").asText();
    String url = attachment.path("url").asText();
    String ofAnna = url.replace(new Notebook(ben).uid(), new Notebook(anna).uid());

    for (String address :
        List.of(url, ofAnna, path, path + "/download", "/api/v1/attachments/nobodyhasit")) {
      Http.Answer answer = anna.post(OCR + "/parse", Map.of("files", List.of(address)));
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(answer.code()).as(address).isEqualTo(4002);
    }
  }

  @Test
  void refusesAttachmentsThatShowNoText() {
    byte[] bytes = "words".getBytes(StandardCharsets.UTF_8);
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    JsonNode plain = upload(anna, "a.txt", bytes);
    JsonNode drawing = upload(anna, "a.svg", svg);

    for (JsonNode attachment : List.of(plain, drawing)) {
      assertThat(
              anna.post(OCR + "/parse", Map.of("files", List.of(attachment.path("url").asText())))
                  .code())
          .isEqualTo(4001);
    }
  }

  @Test
  void refusesWhatIsNoFile() {
    for (String file :
        List.of(
            "x",
            "no file at all",
            "data:image/png;base64,",
            "data:image/png," + PNG,
            "data:,",
            "data:",
            PNG.substring(1),
            PNG.replace('A', '!'),
            "http://127.0.0.1/a.png",
            "https://192.168.1.1/a.png",
            "http://[fd00::1]/a.png",
            "https://user:secret@example.org/a.png",
            "https://exa mple.org/a.png",
            "https://",
            "oss://bucket/a.png",
            "ftp://example.org/a.png",
            "/api/v1/memos/m1",
            "/etc/passwd")) {
      Http.Answer answer = anna.post(OCR + "/parse", Map.of("files", List.of(file)));
      assertThat(answer.status()).as(file).isEqualTo(200);
      assertThat(answer.code()).as(file).isIn(2, 4001);
    }
    String html =
        Base64.getEncoder().encodeToString("<html>".repeat(10).getBytes(StandardCharsets.UTF_8));
    assertThat(anna.post(OCR + "/parse", Map.of("files", html)).code()).isEqualTo(4001);
  }

  @Test
  void refusesTooMuchAtOnce() {
    List<String> hundred = Collections.nCopies(100, "https://example.org/a.png");
    assertThat(anna.post(OCR + "/parse", Map.of("files", hundred)).data().path("texts"))
        .hasSize(100);
    List<String> more = Collections.nCopies(101, "https://example.org/a.png");
    assertThat(anna.post(OCR + "/parse", Map.of("files", more)).code()).isEqualTo(2);
    assertThat(anna.post(OCR + "/parse", Map.of("files", "A".repeat(9_000_000))).code())
        .isEqualTo(2);
  }

  @Test
  void saysWhatStandsWhereWhenAllIsAskedFor() {
    AtomicReference<LayoutOptions> asked = new AtomicReference<>(LayoutOptions.NONE);
    LayoutPart part =
        new LayoutPart(
            Optional.of(1),
            Optional.of("text"),
            List.of(0.0, 0.5, 1.0, 1.0),
            Optional.of("Hello"),
            Optional.empty(),
            Optional.of(7));
    setup.memory.onReading((_, options) -> {
      asked.set(options);
      return new RecognizedText("Hello", List.of(part), List.of("https://example.org/v.png"));
    });

    Http.Answer answer =
        anna.post(
            OCR + "/parse-full",
            Map.of(
                "files",
                List.of(DATA),
                "provider",
                "zhipu",
                "options",
                Map.of("returnCropImages", true, "startPageId", 2, "userId", "anna-1")));

    assertThat(answer.data().toString())
        .isEqualTo(
            "{\"results\":[{\"index\":0,\"text\":\"Hello\",\"originalFile\":\"%s\",\"layoutDetails\":[{\"index\":1,\"label\":\"text\",\"bbox2d\":[0.0,0.5,1.0,1.0],\"content\":\"Hello\",\"width\":7}],\"layoutVisualization\":[\"https://example.org/v.png\"]}]}"
                .formatted(DATA));
    assertThat(asked.get())
        .isEqualTo(
            new LayoutOptions(
                true,
                false,
                Optional.of(2),
                Optional.empty(),
                Optional.empty(),
                Optional.of("anna-1")));
  }

  @Test
  void refusesAnotherProvider() {
    assertThat(anna.post(OCR + "/parse", Map.of("files", DATA, "provider", "other")).code())
        .isEqualTo(1);
  }

  @Test
  void failsAsAWholeWithTheFirstFile() {
    AtomicInteger calls = new AtomicInteger();
    setup.memory.onReading((_, _) -> {
      if (calls.incrementAndGet() == 2) {
        throw new PortFailure("recognition", true, new IOException("SECRET"));
      }
      return new RecognizedText("x", List.of(), List.of());
    });

    Http.Answer answer = anna.post(OCR + "/parse", Map.of("files", Collections.nCopies(3, DATA)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).doesNotContain("SECRET", "\"x\"");
  }

  @Test
  void bearsWrongTypesInEveryField() {
    for (String value : Hostile.VALUES) {
      for (String field : List.of("files", "provider", "options")) {
        bears(Hostile.body("{\"files\":[\"" + DATA + "\"]}", field, value));
      }
      for (String option :
          List.of(
              "returnCropImages",
              "needLayoutVisualization",
              "startPageId",
              "endPageId",
              "requestId",
              "userId")) {
        bears("{\"files\":\"" + DATA + "\",\"options\":" + Hostile.body("{}", option, value) + "}");
      }
    }
  }

  private void bears(String body) {
    for (String path : List.of("/parse", "/parse-full")) {
      Http.Answer answer = anna.post(OCR + path, body);
      assertThat(answer.status()).as(body).isEqualTo(200);
      assertThat(answer.code()).as(body).isIn(0, 1, 2, 2000, 4001);
    }
  }

  @Test
  void asksForALogin() {
    Http stranger = server.http();
    assertThat(stranger.get(OCR + "/status").status()).isEqualTo(401);
    assertThat(stranger.get(OCR + "/providers").status()).isEqualTo(401);
    assertThat(stranger.post(OCR + "/parse", Map.of("files", DATA)).status()).isEqualTo(401);
    assertThat(stranger.post(OCR + "/parse-full", Map.of("files", DATA)).status()).isEqualTo(401);
  }

  private List<String> texts(String file) {
    JsonNode texts = anna.post(OCR + "/parse", Map.of("files", List.of(file))).data().path("texts");
    return StreamSupport.stream(texts.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode upload(Http http, String name, byte[] bytes) {
    String type = name.endsWith(".txt") ? "text/plain" : "image/png";
    return new Multipart()
        .file("file", name, type, bytes)
        .post(http, API + "/attachments/upload")
        .data()
        .path("attachment");
  }
}
