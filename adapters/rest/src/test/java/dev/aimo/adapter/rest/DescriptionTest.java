package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.adapter.rest.http.Access;
import dev.aimo.adapter.rest.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DescriptionTest {

  private final Server server = Server.start();
  private final Http http = server.http();
  private final JsonNode description = http.get("/openapi.json").json();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void namesExactlyTheOperationsThatExist() {
    assertThat(described(false)).isEqualTo(served(false));
  }

  @Test
  void saysForEachWhetherItIsOpenToAll() {
    assertThat(described(true)).isEqualTo(served(true));
  }

  @Test
  void saysWhichOperationsWantTheBaToken() {
    Set<String> described = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(verb -> {
                  if (verb.getValue().path("security").path(0).has("ba")) {
                    described.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                  }
                }));
    assertThat(described).isEqualTo(names(routes(), route -> route.access() instanceof Access.Ba));
  }

  @Test
  void describesWhatItRefersTo() {
    assertThat(description.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(description.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  @Test
  void givesEachOperationANameOfItsOwn() {
    assertThat(description.findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void isReadableInABrowserWithoutAnyOtherServer() {
    String page = http.get("/docs/api").text();
    assertThat(page).contains("/docs/api.js", "/docs/api.css").doesNotContain("//cdn", "<script>");
    assertThat(http.get("/docs/api.js").header("content-type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(http.get("/docs/api.css").header("content-type").orElseThrow())
        .startsWith("text/css");
  }

  private Set<String> described(boolean onlyGuarded) {
    Set<String> names = new TreeSet<>();
    description
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(verb -> {
                  if (!onlyGuarded || !verb.getValue().path("security").isEmpty()) {
                    names.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                  }
                }));
    return names;
  }

  private Set<String> served(boolean onlyGuarded) {
    return names(routes(), route -> !onlyGuarded || !(route.access() instanceof Access.Open));
  }

  private List<Route> routes() {
    Server.Setup setup = Server.setup();
    RestSettings settings = RestSettings.read(name -> Optional.empty());
    return RestAdapter.router(
            settings, server.temporary, Server.useCases(setup), () -> "", () -> true)
        .routes();
  }

  private static Set<String> names(List<Route> routes, Predicate<Route> wanted) {
    return routes.stream()
        .filter(wanted)
        .map(route -> route.verb() + " " + route.template())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
