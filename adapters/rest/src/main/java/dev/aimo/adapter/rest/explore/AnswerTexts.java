package dev.aimo.adapter.rest.explore;

import dev.aimo.adapter.rest.http.Language;
import dev.aimo.application.explore.Exploration;
import dev.aimo.application.explore.Missing;
import dev.aimo.application.explore.Outcome;
import dev.aimo.application.search.Similar;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is shown as the answer, also where there is none. */
final class AnswerTexts {

  private static final int LONGEST_EXTRACT = 120;
  private static final int LONGEST_TOPIC = 100;

  private AnswerTexts() {}

  static String answer(Exploration exploration, Language language) {
    return switch (exploration.outcome()) {
      case Outcome.Answered(String text) -> text;
      case Outcome.NothingFound _ ->
          language.choose(
              "None of your notes has anything to do with this question.", "没有找到与这个问题相关的笔记。");
      case Outcome.NoModel _ ->
          language.choose(
                  "No AI model is configured, so there is no answer. These notes fit the question:",
                  "尚未配置 AI 模型，无法生成回答。以下笔记与问题相关：")
              + extracts(exploration.sources());
      case Outcome.NoAnswer _ ->
          language.choose(
                  "The AI model did not answer in time. These notes fit the question:",
                  "AI 模型没有及时回答。以下笔记与问题相关：")
              + extracts(exploration.sources());
    };
  }

  static List<String> topics(Exploration exploration, Language language) {
    return exploration.outcome() instanceof Outcome.NothingFound
        ? List.of(language.choose("No related notes were found.", "没有找到相关的笔记。"))
        : exploration.analysis().map(AnswerTexts::topic).stream().toList();
  }

  static List<String> missing(Set<Missing> missing) {
    return missing.stream()
        .sorted(Comparator.naturalOrder())
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String topic(String analysis) {
    return analysis.substring(
        0,
        analysis.offsetByCodePoints(
            0, Math.min(LONGEST_TOPIC, analysis.codePointCount(0, analysis.length()))));
  }

  private static String extracts(List<Similar> sources) {
    StringBuilder list = new StringBuilder("\n");
    for (int i = 0; i < sources.size(); i++) {
      String text = sources.get(i).sheet().memo().text().value().replaceAll("\\s+", " ").strip();
      list.append("\n- ")
          .append(SourceJson.extract(text, LONGEST_EXTRACT))
          .append(" [")
          .append(i + 1)
          .append(']');
    }
    return list.toString();
  }
}
