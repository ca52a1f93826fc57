package dev.aimo.adapter.rest.http;

import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request, as a route sees it. The path is as it was sent, percent signs and all; headers are
 * looked up by name in any case.
 */
public final class Call {

  private final Optional<Verb> verb;
  private final String path;
  private final Query query;
  private final Function<String, Optional<String>> headers;
  private final RequestBody body;
  private final Client client;
  private final Language language;
  private final String id;
  private final List<String> parameters;
  private final List<String> values;

  /**
   * The verb is empty when it is none of ours. The target is the path, and the query string after a
   * question mark.
   */
  public Call(
      Optional<Verb> verb,
      String target,
      Function<String, Optional<String>> headers,
      RequestBody body,
      Client client,
      Language language,
      String id) {
    int mark = target.indexOf('?');
    this.verb = verb;
    this.path = mark < 0 ? target : target.substring(0, mark);
    this.query = Query.parse(mark < 0 ? "" : target.substring(mark + 1));
    this.headers = headers;
    this.body = body;
    this.client = client;
    this.language = language;
    this.id = id;
    this.parameters = List.of();
    this.values = List.of();
  }

  private Call(Call request, Match.Found match) {
    this.verb = request.verb;
    this.path = request.path;
    this.query = request.query;
    this.headers = request.headers;
    this.body = request.body;
    this.client = request.client;
    this.language = request.language;
    this.id = request.id;
    this.parameters = match.route().parameters();
    this.values = match.values();
  }

  /** The same request, with the values that the route finds in its path. */
  public Call on(Match.Found match) {
    return match.values().isEmpty() ? this : new Call(this, match);
  }

  public Optional<Verb> verb() {
    return verb;
  }

  public boolean is(Verb wanted) {
    return verb.isPresent() && verb.get() == wanted;
  }

  public String path() {
    return path;
  }

  /** The value of a parameter of the route's path. */
  public String parameter(String name) {
    int index = parameters.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("the route has no parameter " + name);
    }
    return values.get(index);
  }

  /** An id in the route's path; empty for what can be none. */
  public <T> Optional<T> id(String name, Function<String, ? extends T> read) {
    return SentId.read(parameter(name), read);
  }

  /** As {@link #id(String, Function)}; what can be none is not found, for this reason. */
  public <T> T id(String name, Function<String, ? extends T> read, Reason unknown) {
    return this.<T>id(name, read).orElseThrow(() -> new NotFound(unknown));
  }

  public Query query() {
    return query;
  }

  public Optional<String> header(String name) {
    return headers.apply(name);
  }

  /** A cookie with a value; one that is empty is as good as none. */
  public Optional<String> cookie(String name) {
    return header("cookie").flatMap(cookies -> cookie(cookies, name));
  }

  public RequestBody body() {
    return body;
  }

  public Fields fields() {
    return body.fields();
  }

  public Client client() {
    return client;
  }

  public Language language() {
    return language;
  }

  /** Tells this request from all others in logs. */
  public String id() {
    return id;
  }

  private static Optional<String> cookie(String cookies, String name) {
    int from = 0;
    while (from < cookies.length()) {
      int semicolon = cookies.indexOf(';', from);
      int end = semicolon < 0 ? cookies.length() : semicolon;
      String pair = cookies.substring(from, end).strip();
      if (pair.startsWith(name) && pair.startsWith("=", name.length())) {
        String value = pair.substring(name.length() + 1).strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
      }
      from = end + 1;
    }
    return Optional.empty();
  }
}
