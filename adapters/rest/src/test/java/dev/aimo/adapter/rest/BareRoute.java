package dev.aimo.adapter.rest;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import java.nio.charset.StandardCharsets;

/**
 * The ceiling for measurements: the web server with one route that does nothing but send bytes. The
 * first argument is the port, the second the body; without it, that of a user's profile.
 */
final class BareRoute {

  private static final String PROFILE =
      """
      {"code":0,"msg":"操作成功","data":{"uid":"u00000000000000000000000",\
      "email":"anna@example.test","nickname":"Anna","avatar":""}}\
      """;

  private static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");

  private BareRoute() {}

  public static void main(String[] arguments) {
    byte[] body = (arguments.length > 1 ? arguments[1] : PROFILE).getBytes(StandardCharsets.UTF_8);
    WebServer.builder()
        .host("127.0.0.1")
        .port(Integer.parseInt(arguments[0]))
        .featuresDiscoverServices(false)
        .connectionOptions(options -> options.tcpNoDelay(true))
        .routing(routing ->
            routing.any((_, response) -> {
              response.header(JSON);
              response.send(body);
            }))
        .build()
        .start();
  }
}
