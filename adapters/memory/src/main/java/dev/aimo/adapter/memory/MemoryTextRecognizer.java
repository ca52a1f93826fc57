package dev.aimo.adapter.memory;

import dev.aimo.domain.recognition.Document;
import dev.aimo.domain.recognition.HeldDocument;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.recognition.TextRecognizer;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** Reads what it was told to read; without that, the way to the document is its text. */
final class MemoryTextRecognizer implements TextRecognizer {

  private volatile BiFunction<Document, LayoutOptions, RecognizedText> script =
      (document, _) -> new RecognizedText(way(document), List.of(), List.of());

  void read(BiFunction<Document, LayoutOptions, RecognizedText> script) {
    this.script = script;
  }

  @Override
  public RecognizedText read(Document document, LayoutOptions options, Duration patience) {
    return script.apply(document, options);
  }

  private static String way(Document document) {
    return switch (document) {
      case Document.Linked(RemoteAddress address) -> address.value();
      case Document.Held(HeldDocument content) -> content.dataAddress();
    };
  }
}
