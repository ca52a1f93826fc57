package dev.aimo.adapter.rest.http;

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
  private final Function<String, Optional<String>> headers;
  private final RequestBody body;
  private final Client client;
  private final Language language;
  private final String id;
  private final List<String> parameters;
  private final List<String> values;

  /** The verb is empty when it is none of ours. */
  public Call(
      Optional<Verb> verb,
      String path,
      Function<String, Optional<String>> headers,
      RequestBody body,
      Client client,
      Language language,
      String id) {
    this(verb, path, headers, body, client, language, id, List.of(), List.of());
  }

  private Call(
      Optional<Verb> verb,
      String path,
      Function<String, Optional<String>> headers,
      RequestBody body,
      Client client,
      Language language,
      String id,
      List<String> parameters,
      List<String> values) {
    this.verb = verb;
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.client = client;
    this.language = language;
    this.id = id;
    this.parameters = parameters;
    this.values = values;
  }

  /** The same request, with the values that the route finds in its path. */
  public Call on(Match.Found match) {
    return match.values().isEmpty()
        ? this
        : new Call(
            verb,
            path,
            headers,
            body,
            client,
            language,
            id,
            match.route().parameters(),
            match.values());
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
