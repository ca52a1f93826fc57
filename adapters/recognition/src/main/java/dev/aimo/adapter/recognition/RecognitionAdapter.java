package dev.aimo.adapter.recognition;

import dev.aimo.adapter.recognition.dashscope.DashScopeSpeech;
import dev.aimo.adapter.recognition.remote.Pause;
import dev.aimo.adapter.recognition.remote.Service;
import dev.aimo.adapter.recognition.zhipu.ZhipuText;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.TextRecognizer;
import java.util.Optional;

/** What recognises speech and text, as far as it is set up. */
public final class RecognitionAdapter {

  private final Optional<SpeechRecognizer> speech;
  private final Optional<TextRecognizer> text;

  private RecognitionAdapter(RecognitionSettings settings, Outbound outbound, Pause pause) {
    this.speech =
        settings
            .speech()
            .map(with ->
                new DashScopeSpeech(
                    new Service(outbound, "speech recognition", pause),
                    with.endpoint(),
                    with.model()));
    this.text =
        settings
            .text()
            .map(endpoint ->
                new ZhipuText(new Service(outbound, "text recognition", pause), endpoint));
  }

  /** Asks nobody anything yet. */
  public static RecognitionAdapter open(RecognitionSettings settings, Outbound outbound) {
    return new RecognitionAdapter(settings, outbound, Thread::sleep);
  }

  static RecognitionAdapter open(RecognitionSettings settings, Outbound outbound, Pause pause) {
    return new RecognitionAdapter(settings, outbound, pause);
  }

  public Optional<SpeechRecognizer> speech() {
    return speech;
  }

  public Optional<TextRecognizer> text() {
    return text;
  }
}
