package dev.aimo.adapter.rest.explore;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.application.explore.Exploration;
import java.util.List;

/**
 * An answer and what it stands on; [n] in it is the n-th source.
 *
 * @param degraded what it had to do without
 */
record ExplorationJson(
    String answer,
    List<SourceJson> sources,
    List<String> relatedTopics,
    List<String> suggestedQuestions,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {

  static ExplorationJson of(Exploration exploration, Language language) {
    return new ExplorationJson(
        AnswerTexts.answer(exploration, language),
        exploration.sources().stream().map(SourceJson::of).toList(),
        AnswerTexts.topics(exploration, language),
        exploration.suggestions(),
        AnswerTexts.missing(exploration.missing()));
  }
}
