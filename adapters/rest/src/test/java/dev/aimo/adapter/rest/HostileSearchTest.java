package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Hostile.body;
import static dev.aimo.adapter.rest.Hostile.contractual;
import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static dev.aimo.adapter.rest.Notebook.SEARCH;
import static dev.aimo.adapter.rest.Notebook.SIMILAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches of somebody who would like to read what is another's. */
final class HostileSearchTest {

  private static final List<String> FIELDS =
      List.of(
          "query",
          "mode",
          "page",
          "limit",
          "explain",
          "categoryId",
          "category",
          "tags",
          "excludeTags",
          "startDate",
          "endDate",
          "isPublic");

  private static final List<String> INJECTIONS =
      List.of(
          "x' OR '1'='1",
          "x' OR uid <> '",
          "x\\' OR 1=1 --",
          "x') OR (true",
          "x\" OR \"1\"=\"1",
          "*:*",
          "uid:*",
          "secret OR true",
          "'; DROP TABLE memos; --",
          "${jndi:x}",
          "%",
          "_",
          "secret* ~ ^ ( ) [ ] { } \\",
          "x\u0000' OR '1'='1",
          "x\u2019 OR \u20191\u2019=\u20191");

  private final Server server = Server.start();
  private final Notebook anna = new Notebook(server.http().asAnna());
  private final Notebook ben = new Notebook(server.http().asBen());
  private String memo = "";

  @BeforeEach
  void write() {
    String category = anna.category("Annas");
    memo =
        anna.write(
                Map.of(
                    "content", "secret of Anna", "tags", List.of("annas"), "categoryId", category))
            .path("memoId")
            .asText();
    ben.write("harmless");
    server.indexing.catchUp();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsNothingOfAnotherUserByWhateverField() {
    Stream.concat(INJECTIONS.stream(), Hostile.IDS.stream())
        .flatMap(HostileSearchTest::bodies)
        .forEach(fields -> {
          for (String path : List.of(SEARCH, SIMILAR)) {
            Http.Answer answer = ben.http().post(path, fields);
            contractual(answer);
            assertThat(answer.text()).as("%s %s", path, fields).doesNotContain("of Anna");
          }
        });
  }

  @Test
  void findsNothingByAnotherUsersNames() {
    String category = anna.read(memo).path("categoryId").asText();
    assertThat(total(SIMILAR, Map.of("query", "secret", "categoryId", category))).isZero();
    assertThat(total(SIMILAR, Map.of("query", "secret", "tags", List.of("annas")))).isZero();
    assertThat(total(SEARCH, Map.of("query", "secret tag:annas"))).isZero();
    assertThat(total(SEARCH, Map.of("query", "secret category:annas"))).isZero();
    assertThat(total(SIMILAR, Map.of("query", "secret of Anna"))).isEqualTo(1);
    assertThat(ben.http().get(MEMOS + "/" + memo + "/related").code()).isEqualTo(3);
  }

  @Test
  void bearsWrongTypesInEveryField() {
    for (String value : Hostile.VALUES) {
      for (String field : FIELDS) {
        String fields = body("{\"query\":\"x\"}", field, value);
        contractual(ben.http().post(SEARCH, fields));
        contractual(ben.http().post(SIMILAR, fields));
      }
    }
  }

  @Test
  void bearsQueriesThatAreHardToRead() {
    for (String query :
        List.of(
            "\"".repeat(2_000),
            "tag:".repeat(500),
            "-".repeat(2_000),
            "a:\"".repeat(666),
            "after:" + "9".repeat(1_900),
            "before:-999999999-01-01 after:+999999999-12-31 x",
            "tag:\" \" category:\"\u0000\" x",
            "\u0301".repeat(2_000),
            "-tag:a ".repeat(285))) {
      contractual(ben.http().post(SEARCH, Map.of("query", query)));
    }
  }

  @Test
  void makesNoTagOfANameThatIsAskedFor() {
    total(SEARCH, Map.of("query", "x tag:never-seen", "excludeTags", List.of("nor-this")));
    total(SIMILAR, Map.of("query", "x", "tags", List.of("never-seen")));
    assertThat(ben.http().get(Notebook.TAGS).data().path("tags")).isEmpty();
  }

  @Test
  void asksForALogin() {
    for (String path : List.of(SEARCH, SIMILAR)) {
      assertThat(server.http().post(path, Map.of("query", "x")).status()).isEqualTo(401);
    }
    assertThat(server.http().get(Http.API + "/index/status").status()).isEqualTo(401);
    assertThat(server.http().post(Http.API + "/index/retry", "{}").status()).isEqualTo(401);
  }

  private int total(String path, Map<String, ?> fields) {
    return ben.http().post(path, fields).data().path("pagination").path("total").asInt(-1);
  }

  /** The text in each field that is a text, or a list of them. */
  private static Stream<Map<String, Object>> bodies(String text) {
    return Stream.of(
        Map.of("query", text),
        Map.of("query", text, "mode", "words"),
        Map.of("query", "secret tag:\"" + text + "\" category:" + text),
        withQuery("categoryId", text),
        withQuery("category", text),
        withQuery("mode", text),
        withQuery("tags", List.of(text)),
        withQuery("excludeTags", List.of(text)),
        withQuery("startDate", text),
        withQuery("endDate", text));
  }

  private static Map<String, Object> withQuery(String field, Object value) {
    Map<String, Object> fields = new HashMap<>(Map.of("query", "secret"));
    fields.put(field, value);
    return fields;
  }
}
