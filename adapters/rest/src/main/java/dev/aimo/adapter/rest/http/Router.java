package dev.aimo.adapter.rest.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a path in as many steps as the path has segments. Literal segments match in
 * any case, parameters keep theirs; one slash at the end is tolerated, an empty segment is not.
 */
public final class Router {

  private final List<Route> routes;
  private final List<String> baPrefixes;
  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> literals = new HashMap<>();
    final Map<Verb, Route> routes = new EnumMap<>(Verb.class);
    @Nullable Node parameter;

    @Nullable Node literal(String segment) {
      Node exact = literals.get(segment);
      return exact != null ? exact : literals.get(segment.toLowerCase(Locale.ROOT));
    }

    Route route(Verb verb) {
      return Objects.requireNonNull(routes.get(verb));
    }

    boolean serves(@Nullable Verb verb) {
      return verb == null ? !routes.isEmpty() : routes.containsKey(verb);
    }
  }

  Router(List<Route> routes, List<String> baPrefixes) {
    this.routes = List.copyOf(routes);
    this.baPrefixes = List.copyOf(baPrefixes);
    this.routes.forEach(this::plant);
  }

  public List<Route> routes() {
    return routes;
  }

  public boolean isForBa(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    return baPrefixes.stream().anyMatch(folded::startsWith);
  }

  public Match match(Optional<Verb> verb, String path) {
    List<String> values = new ArrayList<>(2);
    if (verb.isPresent()) {
      Verb served = verb.get().served();
      Node node = find(root, path, 1, served, values);
      if (node != null) {
        return new Match.Found(node.route(served), values);
      }
    }
    Node other = find(root, path, 1, null, values);
    return other == null ? new Match.Unknown() : otherVerb(other);
  }

  private static Match otherVerb(Node node) {
    Set<Verb> verbs = EnumSet.copyOf(node.routes.keySet());
    boolean open = node.routes.values().stream().anyMatch(r -> r.access() instanceof Access.Open);
    return new Match.OtherVerb(verbs, open);
  }

  /** The node of the rest of the path that serves the verb, or any verb when none is given. */
  private static @Nullable Node find(
      Node node, String path, int from, @Nullable Verb verb, List<String> values) {
    if (from >= path.length()) {
      return node.serves(verb) ? node : null;
    }
    int slash = path.indexOf('/', from);
    int end = slash < 0 ? path.length() : slash;
    if (end == from) {
      return null;
    }
    String segment = path.substring(from, end);
    Node literal = node.literal(segment);
    Node found = literal == null ? null : find(literal, path, end + 1, verb, values);
    return found != null ? found : findByParameter(node, segment, path, end + 1, verb, values);
  }

  private static @Nullable Node findByParameter(
      Node node, String segment, String path, int from, @Nullable Verb verb, List<String> values) {
    Optional<String> value = PercentCode.decode(segment);
    if (node.parameter == null || value.isEmpty()) {
      return null;
    }
    values.add(value.get());
    Node found = find(node.parameter, path, from, verb, values);
    if (found == null) {
      values.removeLast();
    }
    return found;
  }

  private void plant(Route route) {
    Node node = root;
    for (String segment : route.segments()) {
      node = Route.isParameter(segment) ? parameter(node) : literal(node, segment);
    }
    if (node.routes.put(route.verb(), route) != null) {
      throw new IllegalArgumentException(
          "declared twice: " + route.verb() + " " + route.template());
    }
  }

  private static Node literal(Node node, String segment) {
    return node.literals.computeIfAbsent(segment.toLowerCase(Locale.ROOT), _ -> new Node());
  }

  private static Node parameter(Node node) {
    Node known = node.parameter;
    if (known != null) {
      return known;
    }
    Node planted = new Node();
    node.parameter = planted;
    return planted;
  }
}
