package dev.aimo.domain.recognition;

import java.util.List;

/** The text of a document, where its pieces stand, and addresses of pictures that show it. */
public record RecognizedText(String text, List<LayoutPart> layout, List<String> pictures) {

  private static final int AROUND_A_PART = 200;

  public RecognizedText {
    layout = List.copyOf(layout);
    pictures = List.copyOf(pictures);
  }

  /** How much of memory it takes, roughly. */
  public long size() {
    long parts =
        layout.stream()
            .mapToLong(part -> AROUND_A_PART + part.content().map(String::length).orElse(0))
            .sum();
    return text.length() + parts;
  }
}
