package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AvatarRoutesTest {

  private static final String AVATAR = API + "/user/avatar";
  private static final byte[] SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
          .getBytes(StandardCharsets.UTF_8);

  private final Server server = Server.setup().with("ATTACHMENT_MAX_FILE_SIZE", "100000").start();
  private final Http http = server.http();
  private final Http anna = http.asAnna();

  @AfterEach
  void stop() {
    assertThat(server.temporaryFiles()).isEmpty();
    server.close();
  }

  @Test
  void showsWhatWasUploadedToEverybody() {
    String address = upload("me.png", "image/png", Multipart.PNG);
    Http.Answer answer = http.get(address);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.bytes()).isEqualTo(Multipart.PNG);
    assertThat(answer.header("content-type")).contains("image/png");
    assertThat(answer.header("cache-control").orElseThrow()).contains("immutable");
    assertThat(answer.header("x-content-type-options")).contains("nosniff");
  }

  @Test
  void showsItsAddressInTheProfile() {
    String address = upload("头像.png", "image/png", Multipart.PNG);
    assertThat(address).startsWith("/api/v1/avatars/");
    assertThat(anna.get(API + "/user/info").data().path("avatar").asText()).isEqualTo(address);
  }

  @Test
  void keepsThePictureWhenItsAddressIsSentBack() {
    String address = upload("me.png", "image/png", Multipart.PNG);
    Http.Answer answer = anna.put(API + "/user/info", "{\"avatar\":\"" + address + "\"}");
    assertThat(answer.data().path("user").path("avatar").asText()).isEqualTo(address);
    assertThat(http.get(address).status()).isEqualTo(200);
  }

  @Test
  void forgetsThePictureThatWasReplaced() {
    String former = upload("me.png", "image/png", Multipart.PNG);
    upload("me.png", "image/png", Multipart.PNG);
    Http.Answer answer = http.get(former);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(4002);
  }

  @Test
  void writesAddressesOnTheBaseItWasGiven() {
    try (Server based = Server.setup().with("PUBLIC_URL", "https://memo.example.test/").start()) {
      Http.Answer answer =
          new Multipart()
              .file("avatar", "a.png", "image/png", Multipart.PNG)
              .post(based.http().asAnna(), AVATAR);
      assertThat(answer.data().path("avatar").asText())
          .startsWith("https://memo.example.test/api/v1/avatars/");
    }
  }

  @Test
  void servesAnSvgSoThatItCanNotRun() {
    Http.Answer answer = http.get(upload("x.svg", "image/svg+xml", SVG));
    assertThat(answer.header("content-type")).contains("image/svg+xml");
    assertThat(answer.header("content-disposition")).contains("attachment");
    assertThat(answer.header("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "sandbox");
  }

  @Test
  void believesTheBytesAndNotTheSender() {
    assertThat(upload("evil.html", "text/html", Multipart.PNG)).endsWith(".png");
    assertThat(upload("me.png", "image/png", SVG)).endsWith(".svg");
    assertThat(send("a.png", "image/png", "<html>".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo(4001);
    assertThat(
            send("a.x/../../../../evil", "image/png", Multipart.PNG).data().path("avatar").asText())
        .endsWith(".png");
  }

  @Test
  void refusesWhatIsTooLargeBeforeItLooksAtIt() {
    byte[] large = new byte[100_001];
    Arrays.fill(large, (byte) 1);
    assertThat(send("big.png", "image/png", large).code()).isEqualTo(4000);
  }

  @Test
  void answersAnUploadThatIsMuchTooLarge() {
    assertThat(send("big.png", "image/png", new byte[8_000_000]).code()).isEqualTo(4000);
    assertThat(anna.get(API + "/user/info").code()).isZero();
  }

  @Test
  void takesAFileOfTheLargestSize() {
    byte[] largest = Arrays.copyOf(Multipart.PNG, 100_000);
    assertThat(send("a.png", "image/png", largest).code()).isZero();
  }

  @Test
  void wantsExactlyOneFileInItsField() {
    assertThat(
            new Multipart()
                .file("file", "a.png", "image/png", Multipart.PNG)
                .post(anna, AVATAR)
                .code())
        .isEqualTo(4004);
    assertThat(
            new Multipart()
                .file("avatar", "a.png", "image/png", Multipart.PNG)
                .file("avatar", "b.png", "image/png", Multipart.PNG)
                .post(anna, AVATAR)
                .code())
        .isEqualTo(4004);
    assertThat(new Multipart().field("a", "1").post(anna, AVATAR).code()).isEqualTo(2);
    assertThat(anna.post(AVATAR, "{}").code()).isEqualTo(2);
    assertThat(anna.send("POST", AVATAR).code()).isEqualTo(2);
  }

  @Test
  void refusesABodyThatBreaksOff() {
    byte[] whole = new Multipart().file("avatar", "a.png", "image/png", Multipart.PNG).bytes();
    byte[] broken = Arrays.copyOf(whole, whole.length - 30);
    Http.Answer answer =
        anna.with("Content-Type", Multipart.type())
            .send("POST", AVATAR, BodyPublishers.ofByteArray(broken));
    assertThat(answer.code()).isEqualTo(4004);
  }

  @Test
  void answersThatItKnowsAPictureAlready() {
    String address = upload("me.png", "image/png", Multipart.PNG);
    String tag = http.get(address).header("etag").orElseThrow();
    assertThat(http.with("If-None-Match", tag).get(address).status()).isEqualTo(304);
  }

  @Test
  void tellsNothingOfOtherFiles() {
    assertThat(http.get(API + "/avatars/u1/..%2f..%2f/x.png").status()).isEqualTo(404);
    assertThat(http.get(API + "/avatars/%2e%2e/%2e%2e/secret").status()).isEqualTo(404);
    assertThat(http.get(API + "/avatars/u1/2026-11-20/nothing.png").status()).isEqualTo(404);
  }

  @Test
  void asksForALoginBeforeItReadsAFile() {
    Http.Answer answer =
        new Multipart()
            .file("avatar", "a.png", "image/png", new byte[5_000_000])
            .post(http, AVATAR);
    assertThat(answer.status()).isEqualTo(401);
  }

  private Http.Answer send(String name, String type, byte[] content) {
    return new Multipart().file("avatar", name, type, content).post(anna, AVATAR);
  }

  private String upload(String name, String type, byte[] content) {
    return send(name, type, content).data().path("avatar").asText();
  }
}
