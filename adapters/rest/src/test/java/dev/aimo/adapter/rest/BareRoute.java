package dev.aimo.adapter.rest;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The ceiling for measurements: the web server with routes that do nothing but send bytes. The
 * first argument is the port, the second a directory, each file of which is answered under its
 * name.
 */
final class BareRoute {

  private static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");

  private BareRoute() {}

  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[1]);
    Map<String, byte[]> bodies = new ConcurrentHashMap<>();
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(arguments[0]))
        .featuresDiscoverServices(false)
        .connectionOptions(options -> options.tcpNoDelay(true))
        .routing(routing ->
            routing.any((request, response) -> {
              response.header(JSON);
              response.send(
                  bodies.computeIfAbsent(
                      request.path().path(), path -> read(directory, path.substring(1))));
            }))
        .build()
        .start();
  }

  private static byte[] read(Path directory, String name) {
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
