package dev.aimo.bootstrap;

import dev.aimo.application.recognition.RequestTurns;
import dev.aimo.application.recognition.SpeechUseCases;
import dev.aimo.application.recognition.Stopwatch;
import dev.aimo.application.recognition.TextUseCases;
import java.time.InstantSource;

/** Builds what has speech and texts recognised. */
final class RecognitionWiring {

  private final SpeechUseCases speech;
  private final TextUseCases text;

  RecognitionWiring(Adapters adapters, InstantSource clock) {
    Adapters.RecognitionPorts ports = adapters.recognition();
    this.speech =
        new SpeechUseCases(
            adapters.unit(),
            ports.tasks(),
            ports.speech(),
            new RequestTurns(),
            adapters.ids(),
            clock,
            new Stopwatch(System::nanoTime, Thread::sleep));
    this.text =
        new TextUseCases(
            adapters.unit(),
            adapters.stores().attachments(),
            adapters.blobs(),
            ports.text(),
            new RequestTurns());
  }

  SpeechUseCases speech() {
    return speech;
  }

  TextUseCases text() {
    return text;
  }
}
