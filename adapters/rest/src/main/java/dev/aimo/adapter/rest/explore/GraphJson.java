package dev.aimo.adapter.rest.explore;

import dev.aimo.adapter.rest.http.Language;
import dev.aimo.domain.explore.RelationGraph;
import dev.aimo.domain.explore.RelationGraph.Edge;
import dev.aimo.domain.explore.RelationGraph.Node;
import java.util.List;
import java.util.Locale;

/** What is around a memo, and what one could look at next. */
record GraphJson(Drawn graph, List<String> suggestedExplorations) {

  record Drawn(List<NodeJson> nodes, List<EdgeJson> edges, String centerMemoId, String analysis) {}

  record NodeJson(String id, String type, String title, String content, long createdAt) {

    static NodeJson of(Node node) {
      return new NodeJson(
          node.id().value(),
          node.place().name().toLowerCase(Locale.ROOT),
          node.title(),
          node.content(),
          node.createdAt().toEpochMilli());
    }
  }

  record EdgeJson(String source, String target, String type, String label) {

    static EdgeJson of(Edge edge, Language language) {
      return new EdgeJson(
          edge.from().value(),
          edge.to().value(),
          edge.kind().name().toLowerCase(Locale.ROOT),
          GraphTexts.label(edge.kind(), language));
    }
  }

  static GraphJson of(RelationGraph graph, Language language) {
    return new GraphJson(
        new Drawn(
            graph.nodes().stream().map(NodeJson::of).toList(),
            graph.edges().stream().map(edge -> EdgeJson.of(edge, language)).toList(),
            graph.centre().value(),
            GraphTexts.analysis(graph, language)),
        GraphTexts.suggestions(graph, language));
  }
}
