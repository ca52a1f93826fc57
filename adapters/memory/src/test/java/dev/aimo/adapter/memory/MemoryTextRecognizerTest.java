package dev.aimo.adapter.memory;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.TextRecognizer;
import dev.aimo.domain.recognition.TextRecognizerContract;
import java.io.IOException;

class MemoryTextRecognizerTest extends TextRecognizerContract {

  private final MemoryAdapter memory = new MemoryAdapter();

  @Override
  protected TextRecognizer recognizer() {
    return memory.text();
  }

  @Override
  protected void see(RecognizedText text) {
    memory.onReading((_, _) -> text);
  }

  @Override
  protected void breakDown() {
    memory.onReading((_, _) -> {
      throw new PortFailure("recognition", true, new IOException("away"));
    });
  }
}
