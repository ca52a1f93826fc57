package dev.aimo.domain.recognition;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.List;
import java.util.regex.Pattern;

/** Recordings to be transcribed together, and the languages that are probably spoken in them. */
public record SpeechRequest(List<RemoteAddress> recordings, List<String> languages) {

  public static final int MOST = 100;

  private static final int MOST_LANGUAGES = 20;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

  public SpeechRequest {
    recordings = List.copyOf(recordings);
    languages = List.copyOf(languages);
    if (recordings.isEmpty()) {
      throw new Invalid(Reason.TEXT_MISSING, "fileUrls");
    }
    if (recordings.size() > MOST) {
      throw new Invalid(Reason.RECOGNITION_TOO_MANY, "fileUrls");
    }
    if (languages.size() > MOST_LANGUAGES
        || !languages.stream().allMatch(language -> LANGUAGE.matcher(language).matches())) {
      throw new Invalid(Reason.RECOGNITION_OPTION_REFUSED, "languageHints");
    }
  }
}
