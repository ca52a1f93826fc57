package dev.aimo.adapter.rest.recognition;

import dev.aimo.domain.recognition.LayoutPart;
import dev.aimo.domain.recognition.RecognizedText;
import java.util.List;
import java.util.Optional;

/**
 * The text of one file, and what stands where in it; the file is named as it was in the request.
 */
record TextJson(
    int index,
    String text,
    String originalFile,
    Optional<List<Part>> layoutDetails,
    Optional<List<String>> layoutVisualization) {

  private record Part(
      Optional<Integer> index,
      Optional<String> label,
      Optional<List<Double>> bbox2d,
      Optional<String> content,
      Optional<Integer> height,
      Optional<Integer> width) {

    static Part of(LayoutPart part) {
      return new Part(
          part.index(),
          part.label(),
          Optional.of(part.box()).filter(box -> !box.isEmpty()),
          part.content(),
          part.height(),
          part.width());
    }
  }

  static TextJson of(int index, String file, RecognizedText text) {
    return new TextJson(
        index,
        text.text(),
        file,
        Optional.of(text.layout().stream().map(Part::of).toList())
            .filter(parts -> !parts.isEmpty()),
        Optional.of(text.pictures()).filter(pictures -> !pictures.isEmpty()));
  }
}
