package dev.aimo.application.recognition;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechRequest;
import dev.aimo.domain.recognition.SpeechTask;
import dev.aimo.domain.recognition.SpeechTaskId;
import dev.aimo.domain.recognition.SpeechTaskRepository;
import dev.aimo.domain.recognition.Submission;
import dev.aimo.domain.recognition.Transcription;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recordings that a service transcribes for an account. */
public final class SpeechUseCases {

  /** No service remembers a job for longer than a day. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration FETCHING = Duration.ofSeconds(60);
  private static final long MOST_CHARACTERS = 32L * 1024 * 1024;

  private final UnitOfWork unit;
  private final SpeechTaskRepository tasks;
  private final Optional<SpeechRecognizer> recognizer;
  private final RequestTurns turns;
  private final Ids ids;
  private final InstantSource clock;
  private final Stopwatch stopwatch;

  /** Without a recognizer, all is refused. */
  public SpeechUseCases(
      UnitOfWork unit,
      SpeechTaskRepository tasks,
      Optional<SpeechRecognizer> recognizer,
      RequestTurns turns,
      Ids ids,
      InstantSource clock,
      Stopwatch stopwatch) {
    this.unit = unit;
    this.tasks = tasks;
    this.recognizer = recognizer;
    this.turns = turns;
    this.ids = ids;
    this.clock = clock;
    this.stopwatch = stopwatch;
  }

  /** Says nothing when recordings can be transcribed here. */
  public void checkIsOn() {
    recognizer();
  }

  public SpeechProgress submit(Actor actor, SpeechRequest request) {
    return turns.take(actor.account(), () -> submitted(actor, request));
  }

  public SpeechProgress progress(Actor actor, SpeechTaskId id) {
    return turns.take(
        actor.account(), () -> new SpeechProgress(id, recognizer().report(find(actor, id).job())));
  }

  public SpeechResult result(Actor actor, SpeechTaskId id) {
    return turns.take(actor.account(), () -> words(recognizer().report(find(actor, id).job())));
  }

  /** Waits for the end of the task, but not for longer than that. */
  public SpeechResult await(Actor actor, SpeechTaskId id, Duration most) {
    return turns.take(
        actor.account(),
        () -> {
          SpeechTask task = find(actor, id);
          return words(over(() -> recognizer().report(task.job()), most));
        });
  }

  /** As {@link #submit} and {@link #await}. */
  public SpeechResult submitAndAwait(Actor actor, SpeechRequest request, Duration most) {
    return turns.take(
        actor.account(),
        () -> {
          SpeechTask task = find(actor, submitted(actor, request).id());
          return words(over(() -> recognizer().report(task.job()), most));
        });
  }

  private SpeechProgress submitted(Actor actor, SpeechRequest request) {
    Submission submission = recognizer().submit(request);
    Instant now = clock.instant();
    SpeechTask task =
        new SpeechTask(SpeechTaskId.next(ids), actor.account(), submission.job(), now);
    return unit.write(() -> {
      tasks.removeBefore(actor.account(), now.minus(KEPT));
      tasks.add(task);
      return new SpeechProgress(task.id(), submission.report());
    });
  }

  private SpeechTask find(Actor actor, SpeechTaskId id) {
    checkIsOn();
    return unit.read(() -> tasks.find(actor.account(), id))
        .orElseThrow(() -> new NotFound(Reason.RECOGNITION_TASK_UNKNOWN));
  }

  private JobReport over(Supplier<JobReport> look, Duration most) {
    long end = stopwatch.nanos().getAsLong() + most.toNanos();
    JobReport report = look.get();
    while (!report.status().isOver()) {
      if (stopwatch.nanos().getAsLong() + BETWEEN_LOOKS.toNanos() > end) {
        throw new Invalid(Reason.RECOGNITION_UNFINISHED);
      }
      pause();
      report = look.get();
    }
    return report;
  }

  private void pause() {
    try {
      stopwatch.pause().await(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      throw GivenUp.interrupted(e);
    }
  }

  private SpeechResult words(JobReport report) {
    if (report.status() != JobStatus.SUCCEEDED) {
      return new SpeechResult(false, List.of(), report.requestId());
    }
    SpeechRecognizer asked = recognizer();
    CharacterBudget budget = new CharacterBudget(MOST_CHARACTERS);
    List<Supplier<Optional<Transcription>>> fetches =
        report.transcripts().stream()
            .limit(SpeechRequest.MOST)
            .<Supplier<Optional<Transcription>>>map(
                transcript -> () -> budget.spend(asked.transcription(transcript)))
            .toList();
    List<Transcription> words =
        SideBySide.all(fetches, FETCHING).stream().flatMap(Optional::stream).toList();
    return new SpeechResult(true, words, report.requestId());
  }

  private SpeechRecognizer recognizer() {
    return recognizer.orElseThrow(() -> new Invalid(Reason.RECOGNITION_OFF));
  }
}
