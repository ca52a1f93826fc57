package dev.aimo.adapter.recognition.zhipu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.adapter.recognition.remote.Again;
import dev.aimo.adapter.recognition.remote.Endpoint;
import dev.aimo.adapter.recognition.remote.Question;
import dev.aimo.adapter.recognition.remote.Service;
import dev.aimo.domain.recognition.Document;
import dev.aimo.domain.recognition.HeldDocument;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.recognition.TextRecognizer;
import java.time.Duration;
import java.util.Optional;

/** GLM-OCR. */
public final class ZhipuText implements TextRecognizer {

  private static final String MODEL = "glm-ocr";
  private static final int LONGEST_ANSWER = 8 * 1024 * 1024;

  private final Service service;
  private final Endpoint endpoint;

  public ZhipuText(Service service, Endpoint endpoint) {
    this.service = service;
    this.endpoint = endpoint;
  }

  @Override
  public RecognizedText read(Document document, LayoutOptions options, Duration patience) {
    JsonNode answer =
        service.ask(
            new Question(
                endpoint.at("/paas/v4/layout_parsing"),
                endpoint.authorization(),
                Optional.of(body(document, options)),
                patience,
                LONGEST_ANSWER,
                Again.ANY_FAILURE));
    return LayoutReader.read(answer)
        .orElseThrow(() -> service.failure(false, "there is no text in its answer"));
  }

  private static ObjectNode body(Document document, LayoutOptions options) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("model", MODEL).put("file", file(document));
    if (options.cropsPictures()) {
      body.put("return_crop_images", true);
    }
    if (options.showsLayout()) {
      body.put("need_layout_visualization", true);
    }
    options.firstPage().ifPresent(page -> body.put("start_page_id", page));
    options.lastPage().ifPresent(page -> body.put("end_page_id", page));
    options.requestId().ifPresent(id -> body.put("request_id", id));
    options.userId().ifPresent(id -> body.put("user_id", id));
    return body;
  }

  private static String file(Document document) {
    return switch (document) {
      case Document.Linked(RemoteAddress address) -> address.value();
      case Document.Held(HeldDocument content) -> content.dataAddress();
    };
  }
}
