package dev.aimo.adapter.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SendOutcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpChannelsTest {

  private static final DeliveryId ID = new DeliveryId("pd1");
  private static final Instant NOW = Instant.ofEpochSecond(1_600_000_000);
  private static final PushMessage MESSAGE =
      new PushMessage("今日", "<p>one &amp; <b>two</b></p><p>three</p>");

  private final StandIn service = new StandIn();
  private final PushSender sender =
      PushAdapter.open(
              new PushSettings(URI.create(service.url() + "/"), Optional.empty()),
              new PlainOutbound(),
              InstantSource.fixed(NOW))
          .sender();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void tellsFeishuPlainTextWithoutASignatureWhenThereIsNoSecret() throws Exception {
    assertThat(feishu(Optional.empty())).isEqualTo(new SendOutcome.Sent());

    JsonNode body = new ObjectMapper().readTree(service.got.getFirst().body());
    assertThat(body.toString())
        .isEqualTo("{\"msg_type\":\"text\",\"content\":{\"text\":\"今日\\none & two\\nthree\"}}");
  }

  @Test
  void signsWhatFeishuIsTold() throws Exception {
    feishu(Optional.of("secret"));

    JsonNode body = new ObjectMapper().readTree(service.got.getFirst().body());
    assertThat(body.path("timestamp").asText()).isEqualTo("1600000000");
    assertThat(body.path("sign").asText())
        .isEqualTo(Base64.getEncoder().encodeToString(hmac("1600000000\nsecret", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"code\":0}       | Sent",
        "200 | {\"ok\":true}      | Sent",
        "201 | {}                 | Sent",
        "200 | {\"code\":19001,\"msg\":\"SECRET\"} | Refused",
        "200 | {\"code\":\"x\"}   | Refused",
        "200 | <html>SECRET</html>| Unclear",
        "302 | {}                 | Refused",
        "400 | SECRET             | Refused",
        "429 | {}                 | Refused",
        "500 | {}                 | Refused",
        "502 | {}                 | Unclear",
        "504 | {}                 | Unclear"
      })
  void understandsWhatFeishuAnswers(int status, String answer, String outcome) {
    service.status = status;
    service.answer = answer;

    SendOutcome came = feishu(Optional.empty());

    assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(came.toString()).doesNotContain("SECRET").doesNotContain(service.url());
  }

  @Test
  void cutsWhatIsTooLongForFeishu() {
    PushMessage longOne = new PushMessage("t", "<p>" + "猫🐼".repeat(10_000) + "</p>");

    sender.send(
        ID, new PushChannel.Feishu(service.url(), Optional.empty()), longOne, Optional.empty());

    assertThat(service.got.getFirst().body().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(20_000);
    assertThat(service.got.getFirst().body()).contains("…").doesNotContain("\\ud83d\"");
  }

  @Test
  void tellsMeowPlainTextUnlessHtmlIsWanted() throws Exception {
    assertThat(meow("n", false, Optional.of(300))).isEqualTo(new SendOutcome.Sent());
    assertThat(meow("n", true, Optional.of(300))).isEqualTo(new SendOutcome.Sent());
    assertThat(meow("n", true, Optional.empty())).isEqualTo(new SendOutcome.Sent());

    assertThat(service.got.get(0).target()).isEqualTo("/n?msgType=text");
    assertThat(new ObjectMapper().readTree(service.got.get(0).body()).path("msg").asText())
        .isEqualTo("one & two\nthree");
    assertThat(service.got.get(1).target()).isEqualTo("/n?msgType=html&htmlHeight=300");
    assertThat(new ObjectMapper().readTree(service.got.get(1).body()).path("msg").asText())
        .isEqualTo(MESSAGE.html());
    assertThat(service.got.get(2).target()).isEqualTo("/n?msgType=html");
  }

  @ParameterizedTest
  @CsvSource({
    "a/b, /a%2Fb",
    "../x, /%2E%2E%2Fx",
    "x?y=1#z, /x%3Fy%3D1%23z",
    "猫, /%E7%8C%AB",
    "@127.0.0.1:1/, /%40127%2E0%2E0%2E1%3A1%2F"
  })
  void keepsANicknameOnePieceOfThePath(String nickname, String path) {
    meow(nickname, false, Optional.empty());

    assertThat(service.got.getFirst().target()).isEqualTo(path + "?msgType=text");
  }

  @Test
  void signsWhatAWebhookIsTold() throws Exception {
    PushChannel hook = new PushChannel.Webhook(service.url() + "/hook?a=1", "secret");

    assertThat(sender.send(ID, hook, MESSAGE, Optional.empty())).isEqualTo(new SendOutcome.Sent());

    StandIn.Got got = service.got.getFirst();
    assertThat(got.target()).isEqualTo("/hook?a=1");
    assertThat(got.header("X-aimo-delivery")).isEqualTo("pd1");
    assertThat(got.header("X-aimo-timestamp")).isEqualTo("1600000000");
    assertThat(got.header("X-aimo-signature"))
        .isEqualTo("v1=" + HexFormat.of().formatHex(hmac("secret", "1600000000." + got.body())));
    JsonNode body = new ObjectMapper().readTree(got.body());
    assertThat(body.path("id").asText()).isEqualTo("pd1");
    assertThat(body.path("text").asText()).isEqualTo("one & two\nthree");
    assertThat(body.path("html").asText()).isEqualTo(MESSAGE.html());
  }

  @Test
  void doesNotKnowWhatBecameOfAMessageWhenTheConnectionBroke() {
    service.hangsUp = true;

    assertThat(feishu(Optional.empty())).isInstanceOf(SendOutcome.Unclear.class);
    assertThat(service.got).isNotEmpty();
  }

  @Test
  void knowsThatNothingWasTakenWhereNobodyIs() {
    String url = service.url();
    service.close();

    SendOutcome came =
        sender.send(ID, new PushChannel.Feishu(url, Optional.empty()), MESSAGE, Optional.empty());

    assertThat(came).isEqualTo(new SendOutcome.Refused("it can not be reached", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://" + PlainOutbound.FORBIDDEN + "/x", "no address", "http://[::"})
  void triesAnAddressThatCanNotBeCalledOnce(String address) {
    SendOutcome came =
        sender.send(
            ID, new PushChannel.Feishu(address, Optional.empty()), MESSAGE, Optional.empty());

    assertThat(came)
        .isInstanceOfSatisfying(
            SendOutcome.Refused.class, refused -> assertThat(refused.lasting()).isTrue());
  }

  private SendOutcome feishu(Optional<String> secret) {
    return sender.send(
        ID, new PushChannel.Feishu(service.url() + "/hook", secret), MESSAGE, Optional.empty());
  }

  private SendOutcome meow(String nickname, boolean html, Optional<Integer> height) {
    return sender.send(ID, new PushChannel.Meow(nickname, html, height), MESSAGE, Optional.empty());
  }

  private static byte[] hmac(String key, String message) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
  }
}
