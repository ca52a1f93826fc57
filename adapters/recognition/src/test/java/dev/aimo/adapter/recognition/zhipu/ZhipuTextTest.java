package dev.aimo.adapter.recognition.zhipu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.adapter.recognition.remote.Endpoint;
import dev.aimo.adapter.recognition.remote.PlainOutbound;
import dev.aimo.adapter.recognition.remote.PlayedService;
import dev.aimo.adapter.recognition.remote.PlayedService.Answer;
import dev.aimo.adapter.recognition.remote.Service;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.LayoutPart;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.SampleDocuments;
import dev.aimo.domain.recognition.TextRecognizer;
import dev.aimo.domain.recognition.TextRecognizerContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ZhipuTextTest extends TextRecognizerContract {

  private static final String KEY = "zhipu-very-secret";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PlayedService played = new PlayedService();
  private final PlainOutbound outbound = new PlainOutbound();
  private final List<Duration> pauses = new ArrayList<>();
  private final TextRecognizer recognizer =
      new ZhipuText(
          new Service(outbound, "text recognition", pauses::add), new Endpoint(played.base(), KEY));

  @AfterEach
  void stop() {
    outbound.close();
    played.close();
  }

  @Override
  protected TextRecognizer recognizer() {
    return recognizer;
  }

  @Override
  protected void see(RecognizedText text) {
    ObjectNode answer = JSON.createObjectNode().put("md_results", text.text());
    ArrayNode page = answer.putArray("layout_details").addArray();
    text.layout().forEach(part -> describe(part, page.addObject()));
    ArrayNode pictures = answer.putArray("layout_visualization");
    text.pictures().forEach(pictures::add);
    played.usually(_ -> Answer.of(200, answer.toString()));
  }

  private static void describe(LayoutPart part, ObjectNode node) {
    part.index().ifPresent(index -> node.put("index", index));
    part.label().ifPresent(label -> node.put("label", label));
    ArrayNode box = node.putArray("bbox_2d");
    part.box().forEach(box::add);
    part.content().ifPresent(content -> node.put("content", content));
    part.height().ifPresent(height -> node.put("height", height));
    part.width().ifPresent(width -> node.put("width", width));
  }

  @Override
  protected void breakDown() {
    played.usually(_ -> Answer.of(500, "{\"error\":{\"code\":\"500\",\"message\":\"SECRET\"}}"));
  }

  @Test
  void asksAsTheProtocolWantsIt() {
    see(new RecognizedText("x", List.of(), List.of()));
    recognizer.read(LINKED, LayoutOptions.NONE, PATIENCE);
    recognizer.read(
        HELD,
        new LayoutOptions(
            true, true, Optional.of(2), Optional.of(3), Optional.of("req-1"), Optional.of("me")),
        PATIENCE);

    assertThat(played.asked().getFirst().path()).isEqualTo("/api/paas/v4/layout_parsing");
    assertThat(played.asked().getFirst().headers())
        .containsEntry("Authorization", "Bearer " + KEY)
        .containsEntry("Content-Type", "application/json");
    assertThat(played.asked().getFirst().body())
        .isEqualTo(
            "{\"model\":\"glm-ocr\",\"file\":\"https://example.org/page.png?signature=a%2Bb\"}");
    assertThat(played.asked().getLast().body())
        .isEqualTo(
            "{\"model\":\"glm-ocr\",\"file\":\"data:image/png;base64,"
                + SampleDocuments.PNG_BASE64
                + "\",\"return_crop_images\":true,\"need_layout_visualization\":true,\"start_page_id\":2,\"end_page_id\":3,\"request_id\":\"req-1\",\"user_id\":\"me\"}");
  }

  @Test
  void leavesOutWhatHasAnotherShape() {
    played.next(
        200,
        """
        {"md_results":"x","layout_details":[[{"index":"1","label":7,"bbox_2d":[1,2,"3"],"content":{},
        "height":1e300,"width":1.5},"no part",null],{"label":"text"},8],"layout_visualization":["a",1,{}]}
        """);

    RecognizedText text = recognizer.read(LINKED, LayoutOptions.NONE, PATIENCE);

    assertThat(text.layout()).hasSize(2);
    assertThat(text.layout().getFirst().box()).isEmpty();
    assertThat(text.layout().getFirst().height()).isEmpty();
    assertThat(text.layout().getLast().label()).contains("text");
    assertThat(text.pictures()).containsExactly("a");
  }

  @Test
  void asksAgainWhenTheServiceIsBusy() {
    see(new RecognizedText("x", List.of(), List.of()));
    played.next(429, "{\"error\":{\"code\":\"1302\"}}");
    played.next(500, "");

    assertThat(recognizer.read(LINKED, LayoutOptions.NONE, PATIENCE).text()).isEqualTo("x");
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void doesNotAskAgainForWhatTheServiceRefuses() {
    played.next(400, "{\"error\":{\"code\":\"1214\",\"message\":\"SECRET\"}}");

    assertThatThrownBy(() -> recognizer.read(LINKED, LayoutOptions.NONE, PATIENCE))
        .hasMessage("recognition: text recognition: it answered with status 400, 1214");
    assertThat(played.asked()).hasSize(1);
  }

  @Test
  void endsWithItsPatience() {
    played.nextNothing();
    long start = System.nanoTime();

    assertThatThrownBy(() -> recognizer.read(LINKED, LayoutOptions.NONE, Duration.ofMillis(300)))
        .isInstanceOf(PortFailure.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void bearsAnswersThatMakeNoSense() {
    for (String answer :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "<html>",
            "{}",
            "{\"md_results\":7}",
            "{\"md_results\":null}",
            "{\"error\":{\"code\":\"1\",\"message\":\"SECRET\"}}",
            "{\"md_results\":\"x\",\"layout_details\":"
                + "[".repeat(5_000)
                + "]".repeat(5_000)
                + "}",
            "{\"md_results\":\"x\",\"layout_details\":[" + "[],".repeat(600_000) + "[]]}")) {
      played.next(200, answer);
      assertThatThrownBy(() -> recognizer.read(LINKED, LayoutOptions.NONE, PATIENCE))
          .as(answer.substring(0, Math.min(60, answer.length())))
          .isInstanceOf(PortFailure.class)
          .hasMessageNotContainingAny("SECRET", KEY);
    }
  }
}
