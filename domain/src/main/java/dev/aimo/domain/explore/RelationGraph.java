package dev.aimo.domain.explore;

import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is around a memo: those it points at, those that point at it, and those that say something
 * similar. Between two memos there may be a line each way; one of time or meaning is drawn only
 * where there is no other.
 */
public record RelationGraph(MemoId centre, List<Node> nodes, List<Edge> edges) {

  private static final Duration SAME_TIME = Duration.ofHours(24);
  private static final int LONGEST_TITLE = 50;
  private static final int LONGEST_CONTENT = 200;

  public RelationGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** A memo in the graph, and how it came there first. */
  public record Node(MemoId id, Place place, String title, String content, Instant createdAt) {

    static Node of(Memo memo, Place place) {
      String text = memo.text().value();
      String firstLine = text.strip().lines().findFirst().orElse("").strip();
      return new Node(
          memo.id(),
          place,
          cut(firstLine, LONGEST_TITLE, "..."),
          cut(text, LONGEST_CONTENT, ""),
          memo.createdAt());
    }

    private static String cut(String text, int most, String mark) {
      return text.codePointCount(0, text.length()) <= most
          ? text
          : text.substring(0, text.offsetByCodePoints(0, most)) + mark;
    }
  }

  /** What a memo is to the one in the centre. */
  public enum Place {
    SOURCE,
    RELATED,
    BACKLINK
  }

  public record Edge(MemoId from, MemoId to, Kind kind) {}

  /** Why a line is drawn. */
  public enum Kind {
    OUTGOING,
    INCOMING,
    THEMATIC,
    TEMPORAL
  }

  public static RelationGraph of(
      Memo centre, List<Memo> targets, List<Memo> sources, List<Memo> similar) {
    Map<MemoId, Node> nodes = new LinkedHashMap<>();
    List<Edge> edges = new ArrayList<>();
    nodes.put(centre.id(), Node.of(centre, Place.SOURCE));
    for (Memo target : others(centre, targets)) {
      nodes.putIfAbsent(target.id(), Node.of(target, Place.RELATED));
      edges.add(new Edge(centre.id(), target.id(), Kind.OUTGOING));
    }
    for (Memo source : others(centre, sources)) {
      nodes.putIfAbsent(source.id(), Node.of(source, Place.BACKLINK));
      edges.add(new Edge(source.id(), centre.id(), Kind.INCOMING));
    }
    Set<MemoId> linked = new HashSet<>(nodes.keySet());
    for (Memo near : others(centre, similar)) {
      nodes.putIfAbsent(near.id(), Node.of(near, Place.RELATED));
      if (linked.add(near.id())) {
        edges.add(new Edge(centre.id(), near.id(), kind(centre, near)));
      }
    }
    return new RelationGraph(centre.id(), List.copyOf(nodes.values()), edges);
  }

  public int count(Kind kind) {
    return (int) edges.stream().filter(edge -> edge.kind() == kind).count();
  }

  private static Kind kind(Memo centre, Memo near) {
    Duration apart = Duration.between(centre.createdAt(), near.createdAt()).abs();
    return apart.compareTo(SAME_TIME) <= 0 ? Kind.TEMPORAL : Kind.THEMATIC;
  }

  private static List<Memo> others(Memo centre, List<Memo> memos) {
    return memos.stream().filter(memo -> !memo.id().equals(centre.id())).toList();
  }
}
