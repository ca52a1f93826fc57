package dev.aimo.adapter.rest.web;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;

/** The description of the interface, for programs and for people. */
public final class DocsRoutes {

  private final byte[] description = Resource.bytes("openapi.json");
  private final byte[] page = Resource.bytes("docs.html");
  private final byte[] script = Resource.bytes("docs.js");
  private final byte[] style = Resource.bytes("docs.css");

  public void declare(Routes routes) {
    routes.open(GET, "/openapi.json", _ -> file("openapi.json", description));
    routes.open(GET, "/docs/api", _ -> file("docs.html", page));
    routes.open(GET, "/docs/api.js", _ -> file("docs.js", script));
    routes.open(GET, "/docs/api.css", _ -> file("docs.css", style));
  }

  private static Reply file(String name, byte[] bytes) {
    return Reply.bytes(200, FileTypes.of(name), bytes).with("Cache-Control", "no-cache");
  }
}
