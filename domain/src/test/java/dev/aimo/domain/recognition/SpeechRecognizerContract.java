package dev.aimo.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.PortFailure;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SpeechRecognizer} keeps to, whatever service is behind it. */
public abstract class SpeechRecognizerContract {

  protected static final SpeechRequest REQUEST =
      new SpeechRequest(
          List.of(
              new RemoteAddress("https://example.org/one.mp3"),
              new RemoteAddress("oss://bucket/two.wav")),
          List.of("zh", "en-US"));

  protected abstract SpeechRecognizer recognizer();

  /** Lets the service say from now on that the job ended with these words, one each recording. */
  protected abstract void succeed(JobId job, List<String> words);

  /** Lets the service say from now on that the job failed, for this reason of its own. */
  protected abstract void fail(JobId job, String trouble);

  /** Lets the service fail from now on. */
  protected abstract void breakDown();

  @Test
  protected final void takesAJobOn() {
    Submission one = recognizer().submit(REQUEST);
    Submission other = recognizer().submit(REQUEST);

    assertThat(one.report().status().isOver()).isFalse();
    assertThat(one.job()).isNotEqualTo(other.job());
    assertThat(recognizer().report(one.job()).status().isOver()).isFalse();
  }

  @Test
  protected final void givesTheWordsOfAJobThatSucceeded() {
    JobId job = recognizer().submit(REQUEST).job();
    succeed(job, List.of("{\"text\":\"first 第一 🐼\"}", "{\"text\":\"second\"}"));

    JobReport report = recognizer().report(job);

    assertThat(report.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(report.transcripts().stream().map(recognizer()::transcription))
        .containsExactly(
            Optional.of(new Transcription("{\"text\":\"first 第一 🐼\"}")),
            Optional.of(new Transcription("{\"text\":\"second\"}")));
  }

  @Test
  protected final void saysWhyAJobFailed() {
    JobId job = recognizer().submit(REQUEST).job();
    fail(job, "InvalidFile.DownloadFailed");

    JobReport report = recognizer().report(job);

    assertThat(report.status()).isEqualTo(JobStatus.FAILED);
    assertThat(report.trouble()).contains("InvalidFile.DownloadFailed");
    assertThat(report.transcripts()).isEmpty();
  }

  @Test
  protected final void holdsAJobThatNobodyKnowsForFailed() {
    assertThat(recognizer().report(new JobId("nobody-knows-it")).status())
        .isEqualTo(JobStatus.FAILED);
  }

  @Test
  protected final void givesNoWordsWhereThereAreNone() {
    JobId job = recognizer().submit(REQUEST).job();
    succeed(job, List.of("{}"));
    URI there = recognizer().report(job).transcripts().getFirst();

    assertThat(recognizer().transcription(there.resolve("/nothing-here"))).isEmpty();
  }

  @Test
  protected final void failsWithTheService() {
    JobId job = recognizer().submit(REQUEST).job();
    breakDown();

    assertThatThrownBy(() -> recognizer().submit(REQUEST))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("recognition"));
    assertThatThrownBy(() -> recognizer().report(job))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("recognition"));
  }
}
