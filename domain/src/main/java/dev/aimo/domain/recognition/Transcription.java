package dev.aimo.domain.recognition;

/** The words of one recording: a JSON object as the service wrote it, which AIMO does not read. */
public record Transcription(String json) {

  @Override
  public String toString() {
    return "a transcription of %d characters".formatted(json.length());
  }
}
