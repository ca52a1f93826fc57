package dev.aimo.adapter.rest.explore;

import dev.aimo.adapter.rest.http.Language;
import dev.aimo.domain.explore.RelationGraph;
import dev.aimo.domain.explore.RelationGraph.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about a graph. */
final class GraphTexts {

  private static final int MOST_SUGGESTIONS = 3;

  private GraphTexts() {}

  static String label(Kind kind, Language language) {
    return switch (kind) {
      case OUTGOING -> language.choose("points at", "引用");
      case INCOMING -> language.choose("is pointed at by", "被引用");
      case THEMATIC -> language.choose("similar", "主题相近");
      case TEMPORAL -> language.choose("same time", "时间相近");
    };
  }

  static String analysis(RelationGraph graph, Language language) {
    if (graph.edges().isEmpty()) {
      return language.choose("No connections to other notes were found", "暂未发现与其他笔记的关联");
    }
    String counts =
        Stream.of(Kind.values())
            .map(kind -> count(kind, graph.count(kind), language))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(language.choose(", ", "，")));
    return language.choose("This note ", "该笔记") + counts;
  }

  static List<String> suggestions(RelationGraph graph, Language language) {
    return Stream.concat(
            Stream.of(Kind.values())
                .filter(kind -> graph.count(kind) > 0)
                .map(kind -> suggestion(kind, language)),
            Stream.of(language.choose("Explore this topic further", "基于这个话题继续探索")))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static Optional<String> count(Kind kind, int number, Language language) {
    return number == 0
        ? Optional.empty()
        : Optional.of(
            switch (kind) {
              case OUTGOING -> language.choose("points at %d", "引用了 %d 条笔记").formatted(number);
              case INCOMING ->
                  language.choose("is pointed at by %d", "被 %d 条笔记引用").formatted(number);
              case THEMATIC ->
                  language.choose("is similar to %d", "与 %d 条笔记主题相近").formatted(number);
              case TEMPORAL ->
                  language
                      .choose("was written at about the same time as %d", "与 %d 条笔记写于相近的时间")
                      .formatted(number);
            });
  }

  private static String suggestion(Kind kind, Language language) {
    return switch (kind) {
      case OUTGOING -> language.choose("What do the notes it points at say?", "查看它引用的笔记说了什么");
      case INCOMING -> language.choose("Why do other notes point at it?", "了解其他笔记为何引用它");
      case THEMATIC -> language.choose("Compare it with similar notes", "与主题相近的笔记作比较");
      case TEMPORAL -> language.choose("What else happened at that time?", "回顾同一时期的其他记录");
    };
  }
}
