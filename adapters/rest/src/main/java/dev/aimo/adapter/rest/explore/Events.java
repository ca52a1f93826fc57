package dev.aimo.adapter.rest.explore;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.application.explore.AnswerSink;
import dev.aimo.application.explore.Exploration;
import dev.aimo.application.explore.Missing;
import dev.aimo.application.explore.Outcome;
import dev.aimo.application.search.Similar;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Turns an answer into events: sources, tokens, followups, done. */
final class Events implements AnswerSink {

  private final Language language;
  private final Consumer<Event> handed;

  private record Sources(
      List<SourceJson> sources,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {}

  private record Token(String text) {}

  private record Followups(List<String> suggestedQuestions) {}

  private record Done(
      String answer,
      List<String> relatedTopics,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> degraded) {}

  Events(Language language, Consumer<Event> handed) {
    this.language = language;
    this.handed = handed;
  }

  @Override
  public void sources(List<Similar> sources, Set<Missing> missing) {
    List<SourceJson> shown = sources.stream().map(SourceJson::of).toList();
    handed.accept(Event.of("sources", new Sources(shown, AnswerTexts.missing(missing))));
  }

  @Override
  public void piece(String text) {
    handed.accept(Event.of("token", new Token(text)));
  }

  @Override
  public void suggestions(List<String> suggestions) {
    handed.accept(Event.of("followups", new Followups(suggestions)));
  }

  /** What stands in for an answer comes in one piece. */
  @Override
  public void end(Exploration exploration) {
    String answer = AnswerTexts.answer(exploration, language);
    if (!(exploration.outcome() instanceof Outcome.Answered)) {
      piece(answer);
      suggestions(exploration.suggestions());
    }
    handed.accept(
        Event.last(
            "done",
            new Done(
                answer,
                AnswerTexts.topics(exploration, language),
                AnswerTexts.missing(exploration.missing()))));
  }
}
