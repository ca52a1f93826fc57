package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.domain.error.StartFailure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of a database as people write it: {@code mysql://user:password@host:3306/name},
 * {@code sqlite:path}, or what JDBC drivers take. Its text is never repeated in messages, for the
 * password is in it.
 */
record DatabaseUrl(Dialect dialect, Location location) {

  private static final String EXAMPLES =
      "mysql://user:password@host:3306/name, mariadb://user:password@host:3306/name,"
          + " postgresql://user:password@host:5432/name or sqlite:/path/to/aimo.db";

  /** The database that a setting names. */
  static Dialect typeNamed(String name) {
    return find(name)
        .orElseThrow(() ->
            new StartFailure(
                "DATABASE_TYPE is \"%s\", which AIMO does not support. Valid are: %s."
                    .formatted(name, names())));
  }

  static DatabaseUrl parse(String url) {
    String text = url.strip();
    String plain = text.regionMatches(true, 0, "jdbc:", 0, 5) ? text.substring(5) : text;
    int colon = plain.indexOf(':');
    Dialect dialect =
        find(colon < 0 ? "" : plain.substring(0, colon))
            .orElseThrow(() ->
                new StartFailure(
                    """
                    DATABASE_URL is not the address of a database that AIMO supports. It looks \
                    like %s.\
                    """
                        .formatted(EXAMPLES)));
    String rest = plain.substring(colon + 1);
    return new DatabaseUrl(dialect, dialect == Dialect.SQLITE ? file(rest) : server(dialect, rest));
  }

  /** The address of an IPv6 host needs brackets before a port can follow. */
  static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static Location file(String rest) {
    String path = rest.startsWith("//") ? rest.substring(2) : rest;
    if (path.isBlank() || path.contains(":memory:") || path.indexOf('?') >= 0) {
      throw new StartFailure(
          """
          DATABASE_URL must name a file for SQLite, without parameters, for example \
          sqlite:/var/lib/aimo/aimo.db.\
          """);
    }
    try {
      return new Location.InFile(Path.of(path));
    } catch (InvalidPathException e) {
      throw new StartFailure("DATABASE_URL does not name a file for SQLite: " + e.getReason(), e);
    }
  }

  private static Location server(Dialect dialect, String rest) {
    int question = rest.indexOf('?', Math.max(0, lastAt(rest)));
    String front = question < 0 ? rest : rest.substring(0, question);
    Map<String, String> parameters = parameters(question < 0 ? "" : rest.substring(question + 1));
    String path = front.startsWith("//") ? front.substring(2) : "/" + front;
    int at = lastAt(path);
    String userInfo = at < 0 ? "" : path.substring(0, at);
    String hostAndName = path.substring(at + 1);
    int slash = hostAndName.indexOf('/');
    String name = slash < 0 ? "" : decode(hostAndName.substring(slash + 1));
    if (name.isEmpty()) {
      throw new StartFailure(
          "DATABASE_URL names no database. It looks like %s://user:password@host:%d/name."
              .formatted(dialect.id(), dialect.port()));
    }
    int colon = userInfo.indexOf(':');
    String user = decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? "" : decode(userInfo.substring(colon + 1));
    return new Location.OnServer(
        address(dialect, hostAndName.substring(0, slash)),
        name,
        orParameter(user, parameters, "user"),
        orParameter(password, parameters, "password"),
        parameters);
  }

  /**
   * Where the password ends. Passwords that should have been percent-encoded may hold an at sign
   * themselves, but parameters too, so those are left out as long as there is one before them.
   */
  private static int lastAt(String text) {
    int question = text.indexOf('?');
    int before = question < 0 ? -1 : text.lastIndexOf('@', question);
    return before >= 0 ? before : text.lastIndexOf('@', question < 0 ? text.length() : question);
  }

  private static String address(Dialect dialect, String hosts) {
    return Arrays.stream((hosts.isEmpty() ? "localhost" : hosts).split(","))
        .map(host -> hasPort(host) ? host : host + ":" + dialect.port())
        .collect(Collectors.joining(","));
  }

  private static boolean hasPort(String host) {
    return host.lastIndexOf(':') > host.lastIndexOf(']');
  }

  private static String orParameter(String given, Map<String, String> parameters, String name) {
    String parameter = parameters.remove(name);
    return given.isEmpty() && parameter != null ? parameter : given;
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(query.split("&"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("=", 2))
        .forEach(part -> parameters.put(decode(part[0]), part.length < 2 ? "" : decode(part[1])));
    return parameters;
  }

  /** Percent signs that begin no code stand for themselves, and so does plus. */
  private static String decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%' && isHex(encoded, i + 1) && isHex(encoded, i + 2)) {
        bytes.write(
            HexFormat.fromHexDigit(encoded[i + 1]) << 4 | HexFormat.fromHexDigit(encoded[i + 2]));
        i += 2;
      } else {
        bytes.write(encoded[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHex(byte[] text, int index) {
    return index < text.length && HexFormat.isHexDigit(text[index]);
  }

  private static Optional<Dialect> find(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.equals("postgres")
        ? Optional.of(Dialect.POSTGRESQL)
        : Arrays.stream(Dialect.values()).filter(dialect -> dialect.id().equals(lower)).findAny();
  }

  private static String names() {
    return "mysql, mariadb, postgresql, sqlite";
  }
}
