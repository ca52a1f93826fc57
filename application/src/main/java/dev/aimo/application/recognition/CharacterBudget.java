package dev.aimo.application.recognition;

import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.Transcription;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How much one answer may hold, so that no service can fill the memory. */
final class CharacterBudget {

  private final AtomicLong left;

  CharacterBudget(long most) {
    this.left = new AtomicLong(most);
  }

  Optional<Transcription> spend(Optional<Transcription> words) {
    words.ifPresent(transcription -> spend(transcription.json().length()));
    return words;
  }

  RecognizedText spend(RecognizedText text) {
    spend(text.size());
    return text;
  }

  private void spend(long characters) {
    if (left.addAndGet(-characters) < 0) {
      throw GivenUp.tooMuch();
    }
  }
}
