package dev.aimo.adapter.rest;

import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.server.BaToken;
import dev.aimo.adapter.rest.server.CorsPolicy;
import dev.aimo.adapter.rest.server.HttpServer;
import dev.aimo.adapter.rest.server.TrustedProxies;
import dev.aimo.domain.error.StartFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How AIMO serves HTTP. The public URL is empty unless links shall be absolute. */
public record RestSettings(
    HttpServer.Settings server,
    String publicUrl,
    long longestUpload,
    long longestImport,
    Optional<Path> webRoot,
    boolean metricsForAll) {

  /**
   * The longest body of all is so much longer than a file may be. Who sends a file that is too
   * large reads so, in place of losing the connection.
   */
  private static final long BEYOND_UPLOAD = 512L * 1024 * 1024;

  private static final long LARGEST_FILE = 1L << 40;

  /** Reads the variables by their names. */
  public static RestSettings read(Function<String, Optional<String>> variable) {
    Variables variables = new Variables(variable);
    long longestUpload = variables.number("ATTACHMENT_MAX_FILE_SIZE", 52_428_800, 1, LARGEST_FILE);
    long longestImport = variables.number("AIMO_IMPORT_MAX_SIZE", 2_147_483_648L, 1, LARGEST_FILE);
    HttpServer.Settings server =
        new HttpServer.Settings(
            variables.text("HOST").orElse("0.0.0.0"),
            (int) variables.number("PORT", 3000, 0, 65_535),
            Math.max(longestUpload, longestImport) + BEYOND_UPLOAD,
            Duration.ofSeconds(variables.number("HTTP_READ_TIMEOUT", 30, 1, 3600)),
            cors(variables),
            proxies(variables),
            baToken(variables),
            language(variables));
    return new RestSettings(
        server,
        publicUrl(variables),
        longestUpload,
        longestImport,
        variables.text("WEB_ROOT").map(Path::of),
        metricsForAll(variables));
  }

  public int port() {
    return server.port();
  }

  /** Whether AIMO speaks English to who asks for no language. */
  public boolean isEnglish() {
    return server.language() == Language.ENGLISH;
  }

  private static CorsPolicy cors(Variables variables) {
    List<String> origins = list(variables.text("CORS_ORIGIN").orElse("http://localhost:3000"));
    try {
      return new CorsPolicy(origins, variables.isTrue("CORS_CREDENTIALS"));
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "CORS_CREDENTIALS is true while CORS_ORIGIN is *: any website could then act for whoever is logged in. List the origins, for example CORS_ORIGIN=https://memo.example.org",
          e);
    }
  }

  private static TrustedProxies proxies(Variables variables) {
    String text = variables.text("TRUSTED_PROXIES").orElse("127.0.0.0/8,::1");
    try {
      return TrustedProxies.parse(list(text));
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "TRUSTED_PROXIES is \"%s\", which is no list of addresses (%s). For example: TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8"
              .formatted(text, e.getMessage()),
          e);
    }
  }

  private static Optional<BaToken> baToken(Variables variables) {
    if (!variables.isTrue("BA_AUTH_ENABLED")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BaToken(variables.text("BA_AUTH_TOKEN").orElse("")));
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "BA_AUTH_ENABLED is true, but BA_AUTH_TOKEN is "
              + e.getMessage()
              + ". Make one with `openssl rand -hex 24`, or set BA_AUTH_ENABLED=false.",
          e);
    }
  }

  private static Language language(Variables variables) {
    String text = variables.text("LOCALE_LANGUAGE").orElse("zh-cn");
    return Language.of(text)
        .orElseThrow(() -> variables.wrong("LOCALE_LANGUAGE", text, "zh-cn or en", "zh-cn"));
  }

  private static String publicUrl(Variables variables) {
    String text = variables.text("PUBLIC_URL").orElse("").replaceAll("/+$", "");
    if (text.isEmpty() || isWebAddress(text)) {
      return text;
    }
    throw variables.wrong("PUBLIC_URL", text, "a web address", "https://memo.example.org");
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean metricsForAll(Variables variables) {
    String text = variables.text("METRICS_ACCESS").orElse("loopback");
    return switch (text) {
      case "all" -> true;
      case "loopback" -> false;
      default -> throw variables.wrong("METRICS_ACCESS", text, "loopback or all", "loopback");
    };
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }
}
