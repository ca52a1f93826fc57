package dev.aimo.adapter.rest.http;

import dev.aimo.domain.page.PageRequest;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a query string. Where one value is asked for, the last of several counts. */
public final class Query {

  private static final int MOST = 200;
  private static final String PAGE = "page";

  /** Takes nothing back that it has read: on a long text that would take time without end. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?+(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?+\\d++)?+");

  private static final Pattern LEADING = Pattern.compile("\\s*([+-]?\\d+)");
  private static final BigInteger MOST_MILLIS = BigInteger.valueOf(Long.MAX_VALUE);

  private final Map<String, List<String>> values;

  private Query(Map<String, List<String>> values) {
    this.values = values;
  }

  static Query parse(String text) {
    if (text.isEmpty()) {
      return new Query(Map.of());
    }
    Map<String, List<String>> values = new HashMap<>();
    for (String pair : text.split("&", MOST)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      values.computeIfAbsent(bare(name), _ -> new ArrayList<>()).add(value);
    }
    return new Query(values);
  }

  public Optional<String> text(String name) {
    List<String> sent = texts(name);
    return sent.isEmpty() ? Optional.empty() : Optional.of(sent.getLast());
  }

  /** All values of the name, also when it is sent with brackets behind it, as lists are. */
  public List<String> texts(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** An id; empty as well for what can be none. */
  public <T> Optional<T> id(String name, Function<String, ? extends T> read) {
    return text(name).flatMap(text -> SentId.read(text, read));
  }

  /** A number, rounded down. */
  public long number(String name, long otherwise) {
    Optional<String> sent = text(name).map(String::strip);
    if (sent.isEmpty()) {
      return otherwise;
    }
    if (!NUMBER.matcher(sent.get()).matches()) {
      throw UnreadableQuery.number(name);
    }
    return (long) Math.floor(Double.parseDouble(sent.get()));
  }

  /** Yes or no; nothing at all leaves it as usual. */
  public boolean flag(String name, boolean usual) {
    return switch (text(name).map(String::strip).orElse("")) {
      case "" -> usual;
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw UnreadableQuery.flag(name);
    };
  }

  /** Milliseconds; whatever follows the leading digits is not looked at. */
  public Optional<Instant> time(String name) {
    return text(name)
        .map(LEADING::matcher)
        .filter(Matcher::lookingAt)
        .map(matcher -> new BigInteger(matcher.group(1)))
        .map(millis -> millis.min(MOST_MILLIS).max(MOST_MILLIS.negate()).longValue())
        .map(SentTime::nearest);
  }

  /** Which page is asked for; so many are on one when nothing sensible is said. */
  public PageRequest page(String sizeName, int usual) {
    long size = number(sizeName, usual);
    return new PageRequest(
        Math.clamp(number(PAGE, 1), 1, Integer.MAX_VALUE),
        size < 0 ? usual : Math.clamp(size, 0, PageRequest.LARGEST));
  }

  private static String bare(String name) {
    return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
