package dev.aimo.domain.recognition;

import java.net.URI;
import java.util.Optional;

/**
 * Has recordings transcribed by a service that takes its time. Safe for use by many threads; an
 * interrupt of the calling thread ends a call. All methods throw {@link
 * dev.aimo.domain.error.PortFailure} of the port "recognition" when the service does not answer as
 * it should.
 */
public interface SpeechRecognizer {

  /** Hands recordings over. Nothing is handed over twice, so what fails may have been taken on. */
  Submission submit(SpeechRequest request);

  /** How far a job is. One that the service does not know any more has failed. */
  JobReport report(JobId job);

  /**
   * The words that a report points at; nothing when they can not be fetched or read, which does not
   * concern the words of other recordings.
   */
  Optional<Transcription> transcription(URI transcript);
}
