package dev.aimo.adapter.memory;

import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechRequest;
import dev.aimo.domain.recognition.Submission;
import dev.aimo.domain.recognition.Transcription;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Hears what it is told to hear. A job is at work until somebody ends it; one that nobody handed
 * over has failed.
 */
final class MemorySpeechRecognizer implements SpeechRecognizer {

  private static final String REQUEST = "request";

  private final Map<JobId, JobReport> jobs = new ConcurrentHashMap<>();
  private final Map<URI, Transcription> words = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private volatile UnaryOperator<JobReport> interference = UnaryOperator.identity();

  /** Calls this before a report is given: what it throws or waits for, the recognizer does. */
  void onReporting(UnaryOperator<JobReport> interference) {
    this.interference = interference;
  }

  void end(JobId job, JobReport report) {
    jobs.put(job, report);
  }

  void hear(URI transcript, String json) {
    words.put(transcript, new Transcription(json));
  }

  @Override
  public Submission submit(SpeechRequest request) {
    JobId job = new JobId("job-" + last.incrementAndGet());
    jobs.put(job, JobReport.of(JobStatus.RUNNING, REQUEST));
    return new Submission(job, interference.apply(JobReport.of(JobStatus.PENDING, REQUEST)));
  }

  @Override
  public JobReport report(JobId job) {
    return interference.apply(jobs.getOrDefault(job, JobReport.of(JobStatus.FAILED, REQUEST)));
  }

  @Override
  public Optional<Transcription> transcription(URI transcript) {
    return Optional.ofNullable(words.get(transcript));
  }
}
