package dev.aimo.adapter.recognition.zhipu;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.recognition.LayoutPart;
import dev.aimo.domain.recognition.RecognizedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads what Zhipu found in a document. What it says in another shape than agreed is left out. */
final class LayoutReader {

  private static final int CORNERS = 4;

  private LayoutReader() {}

  /** Nothing when there is no text, not even an empty one. */
  static Optional<RecognizedText> read(JsonNode answer) {
    return text(answer.path("md_results"))
        .map(text ->
            new RecognizedText(
                text,
                parts(answer.path("layout_details")).map(LayoutReader::part).toList(),
                stream(answer.path("layout_visualization"))
                    .flatMap(picture -> text(picture).stream())
                    .toList()));
  }

  /** They come page by page. */
  private static Stream<JsonNode> parts(JsonNode pages) {
    return stream(pages)
        .flatMap(page -> page.isArray() ? stream(page) : Stream.of(page))
        .filter(JsonNode::isObject);
  }

  private static LayoutPart part(JsonNode part) {
    return new LayoutPart(
        number(part.path("index")),
        text(part.path("label")),
        box(part.path("bbox_2d")),
        text(part.path("content")),
        number(part.path("height")),
        number(part.path("width")));
  }

  private static List<Double> box(JsonNode corners) {
    List<Double> box =
        stream(corners)
            .filter(JsonNode::isNumber)
            .map(JsonNode::doubleValue)
            .filter(Double::isFinite)
            .limit(CORNERS + 1L)
            .toList();
    return box.size() == CORNERS ? box : List.of();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
  }

  private static Optional<Integer> number(JsonNode node) {
    return node.isNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
  }
}
