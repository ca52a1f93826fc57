package dev.aimo.adapter.memory;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechRecognizerContract;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

class MemorySpeechRecognizerTest extends SpeechRecognizerContract {

  private final MemoryAdapter memory = new MemoryAdapter();

  @Override
  protected SpeechRecognizer recognizer() {
    return memory.speech();
  }

  @Override
  protected void succeed(JobId job, List<String> words) {
    List<URI> transcripts =
        words.stream()
            .map(text -> URI.create("https://example.org/" + job.value() + "/" + text.hashCode()))
            .toList();
    for (int i = 0; i < words.size(); i++) {
      memory.hear(transcripts.get(i), words.get(i));
    }
    memory.endSpeech(
        job,
        new JobReport(
            JobStatus.SUCCEEDED, "request", Optional.empty(), Optional.empty(), transcripts));
  }

  @Override
  protected void fail(JobId job, String trouble) {
    memory.endSpeech(
        job,
        new JobReport(
            JobStatus.FAILED, "request", Optional.of(trouble), Optional.empty(), List.of()));
  }

  @Override
  protected void breakDown() {
    memory.onReporting(_ -> {
      throw new PortFailure("recognition", true, new IOException("away"));
    });
  }
}
