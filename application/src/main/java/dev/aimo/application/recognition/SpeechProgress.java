package dev.aimo.application.recognition;

import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.SpeechTaskId;

/** A task of speech, and what the service says about it. */
public record SpeechProgress(SpeechTaskId id, JobReport report) {}
