package dev.aimo.application.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.recognition.SpeechRequest;
import dev.aimo.domain.recognition.SpeechTaskId;
import dev.aimo.domain.recognition.Transcription;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SpeechUseCasesTest {

  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final SpeechRequest REQUEST =
      new SpeechRequest(List.of(new RemoteAddress("https://example.org/a.mp3")), List.of());
  private static final JobId JOB = new JobId("job-1");
  private static final Actor ANNA = new Actor(new AccountId("anna"));
  private static final Actor BEN = new Actor(new AccountId("ben"));

  private final MemoryAdapter memory = new MemoryAdapter();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final List<Duration> pauses = new ArrayList<>();
  private final SpeechUseCases speech =
      new SpeechUseCases(
          memory.unitOfWork(),
          memory.speechTasks(),
          Optional.of(memory.speech()),
          new RequestTurns(),
          memory.ids(),
          now::get,
          new Stopwatch(nanos::get, this::pause));

  private void pause(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(time);
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void looksEveryTwoSecondsUntilATaskIsOver() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();
    memory.hear(URI.create("https://words.example/1"), "{\"a\":1}");
    memory.onReporting(report -> pauses.size() < 3 ? report : succeeded(1));

    SpeechResult result = speech.await(ANNA, task, LONG);

    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
    assertThat(result)
        .isEqualTo(new SpeechResult(true, List.of(new Transcription("{\"a\":1}")), "r"));
  }

  @Test
  void givesUpAfterFiveMinutes() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();

    assertThatThrownBy(() -> speech.await(ANNA, task, LONG))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.reason()).isEqualTo(Reason.RECOGNITION_UNFINISHED));

    assertThat(pauses).hasSize(150);
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> speech.await(ANNA, task, LONG)).isInstanceOf(PortFailure.class);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(speech.progress(ANNA, task).report().status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void saysThatATaskThatFailedHasNoWords() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();
    memory.endSpeech(JOB, JobReport.of(JobStatus.FAILED, "r"));

    assertThat(speech.await(ANNA, task, LONG)).isEqualTo(new SpeechResult(false, List.of(), "r"));
  }

  @Test
  void keepsTheWordsInTheOrderOfTheRecordings() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();
    IntStream.rangeClosed(1, 30)
        .filter(number -> number % 3 != 0)
        .forEach(number ->
            memory.hear(URI.create("https://words.example/" + number), "{\"n\":" + number + "}"));
    memory.endSpeech(JOB, succeeded(30));

    assertThat(speech.result(ANNA, task).words())
        .extracting(Transcription::json)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 30)
                .filter(number -> number % 3 != 0)
                .mapToObj(number -> "{\"n\":" + number + "}")
                .toList());
  }

  @Test
  void takesNoMoreWordsThanAreBearable() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();
    String large = "{\"a\":\"" + "x".repeat(8_000_000) + "\"}";
    IntStream.rangeClosed(1, 5)
        .forEach(number -> memory.hear(URI.create("https://words.example/" + number), large));

    memory.endSpeech(JOB, succeeded(4));
    assertThat(speech.result(ANNA, task).words()).hasSize(4);

    memory.endSpeech(JOB, succeeded(5));
    assertThatThrownBy(() -> speech.result(ANNA, task)).isInstanceOf(PortFailure.class);
  }

  @Test
  void knowsATaskForItsOwnerOnly() {
    SpeechTaskId task = speech.submit(ANNA, REQUEST).id();

    assertThatThrownBy(() -> speech.progress(BEN, task)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> speech.await(BEN, task, LONG)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> speech.result(BEN, task)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> speech.progress(ANNA, new SpeechTaskId(JOB.value())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void forgetsTasksAfterAWeek() {
    SpeechTaskId old = speech.submit(ANNA, REQUEST).id();
    SpeechTaskId ofBen = speech.submit(BEN, REQUEST).id();

    now.set(NOON.plus(Duration.ofDays(7)));
    SpeechTaskId later = speech.submit(ANNA, REQUEST).id();
    assertThat(speech.progress(ANNA, old).id()).isEqualTo(old);

    now.set(NOON.plus(Duration.ofDays(7)).plusMillis(1));
    speech.submit(ANNA, REQUEST);
    assertThatThrownBy(() -> speech.progress(ANNA, old)).isInstanceOf(NotFound.class);
    assertThat(speech.progress(ANNA, later).id()).isEqualTo(later);
    assertThat(speech.progress(BEN, ofBen).id()).isEqualTo(ofBen);
  }

  @Test
  void storesNothingWhenTheServiceTakesNothingOn() {
    memory.onReporting(_ -> {
      throw new PortFailure("recognition", true, new IllegalStateException("away"));
    });

    assertThatThrownBy(() -> speech.submit(ANNA, REQUEST)).isInstanceOf(PortFailure.class);
    int stored =
        memory
            .unitOfWork()
            .write(() -> memory.speechTasks().removeBefore(ANNA.account(), Instant.MAX));
    assertThat(stored).isZero();
  }

  private static JobReport succeeded(int words) {
    return new JobReport(
        JobStatus.SUCCEEDED,
        "r",
        Optional.empty(),
        Optional.empty(),
        IntStream.rangeClosed(1, words)
            .mapToObj(number -> URI.create("https://words.example/" + number))
            .toList());
  }
}
