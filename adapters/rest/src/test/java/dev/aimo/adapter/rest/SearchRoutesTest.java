package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchRoutesTest {

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);
  private final String work = notebook.category("My Work");

  SearchRoutesTest() {
    write("Invoice with a late fee", "2026-11-18T12:00:00Z", Map.of("tags", List.of("To Do")));
    write("Late trains", "2026-11-19T12:00:00Z", Map.of("categoryId", work, "isPublic", true));
    write("我们讨论了向量数据库", "2026-11-19T16:00:00Z", Map.of("tags", List.of("db")));
    server.indexing.catchUp();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "invoices|Invoice",
        "late|Invoice Late",
        "\"late fee\"|Invoice",
        "\"fee late\"|''",
        "late tag:\"to do\"|Invoice",
        "late -tag:\"TO DO\"|Late",
        "late category:\"my work\"|Late",
        "late category:nowhere|''",
        "late tag:unknown|''",
        "late is:public|Late",
        "late after:2026-11-19|Late",
        "late before:2026-11-19|Invoice",
        "late before:2026-11|''",
        "late after:0000 before:+999999999-12-31|Invoice Late",
        "late after:+999999999-12-31|Invoice Late",
        "late after:-999999999-01-01|Invoice Late",
        "late before:-999999999-01-01|Invoice Late",
        "向量|我们讨论了向量数据库",
        "nowhere|''"
      })
  void findsByWordsWhatMeetsEveryCondition(String query, String expected) {
    assertThat(firstWords(search(Map.of("query", query, "mode", "words")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'query':'late','mode':'words','tags':['to do']}|Invoice",
        "{'query':'late','mode':'words','excludeTags':['To do','unknown']}|Late",
        "{'query':'late','mode':'words','category':'MY WORK'}|Late",
        "{'query':'late','mode':'words','isPublic':true}|Late",
        "{'query':'late','mode':'words','isPublic':false}|Invoice Late",
        "{'query':'late','mode':'words','startDate':1795089600000}|Late",
        "{'query':'late','mode':'words','endDate':1795003200000}|Invoice",
        "{'query':'late','mode':'words','startDate':null,'tags':null,'category':null}|Invoice Late"
      })
  void takesConditionsBesideTheQuery(String body, String expected) {
    assertThat(firstWords(anna.post(SEARCH, body.replace('\'', '"')).data())).isEqualTo(expected);
  }

  @Test
  void takesTheNarrowerOfWhatIsTypedAndWhatIsSent() {
    JsonNode understood =
        anna.post(
                SEARCH,
                """
                {"query":"x tag:a after:2026-01-02 before:2026-03-01 category:typed",\
                "tags":["b"],"category":"sent","startDate":1,"endDate":1767312000000}\
                """)
            .data()
            .path("understood");
    assertThat(understood.toString())
        .isEqualTo(
            """
            {"words":"x","phrases":[],"tags":["a","b"],"excludedTags":[],"category":"typed",\
            "after":1767283200000,"before":1767312000001,"isPublic":false}\
            """);
  }

  @Test
  void showsWhatWasFoundAndWhy() {
    JsonNode data = search(Map.of("query", "late FEES", "mode", "words", "explain", true));
    JsonNode item = data.path("items").path(0);
    assertThat(data.path("mode").asText()).isEqualTo("words");
    assertThat(item.path("memo"))
        .isEqualTo(anna.get(Notebook.MEMOS + "?search=fee").data().path("items").path(0));
    assertThat(item.path("snippet").toString())
        .isEqualTo(
            """
            {"text":"Invoice with a late fee","highlights":[{"start":15,"end":19},\
            {"start":20,"end":23}]}\
            """);
    assertThat(texts(item.path("matched"))).containsExactly("late", "fee");
    assertThat(item.path("explain").path("words").path("rank").asInt()).isEqualTo(1);
    assertThat(item.path("explain").has("meaning")).isFalse();
    assertThat(item.path("score")).isEqualTo(item.path("explain").path("words").path("score"));
    assertThat(data.path("pagination").toString())
        .isEqualTo("{\"total\":2,\"page\":1,\"limit\":20,\"totalPages\":1}");
  }

  @Test
  void searchesByBothUnlessToldOtherwise() {
    JsonNode data = search(Map.of("query", "Late trains", "explain", true));
    JsonNode explain = data.path("items").path(0).path("explain");
    assertThat(data.path("mode").asText()).isEqualTo("hybrid");
    assertThat(explain.path("words").path("rank").asInt()).isEqualTo(1);
    assertThat(explain.path("meaning").path("rank").asInt()).isEqualTo(1);
    assertThat(data.path("items")).hasSize(3);
  }

  @Test
  void searchesByMeaning() {
    JsonNode data = search(Map.of("query", "Late trains", "mode", "meaning", "limit", 1));
    assertThat(data.path("mode").asText()).isEqualTo("meaning");
    assertThat(firstWords(data)).isEqualTo("Late");
    assertThat(data.path("items").path(0).has("explain")).isFalse();
    assertThat(data.path("pagination").toString())
        .isEqualTo("{\"total\":3,\"page\":1,\"limit\":1,\"totalPages\":3}");
  }

  @Test
  void listsByConditionsAlone() {
    assertThat(firstWords(search(Map.of("query", "before:2026-11-20")))).isEqualTo("Invoice Late");
    assertThat(firstWords(search(Map.of("tags", List.of("db"))))).isEqualTo("我们讨论了向量数据库");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|2",
        "{'query':''}|2",
        "{'query':' '}|2",
        "{'query':'x','mode':'fuzzy'}|2",
        "{'query':'x','mode':''}|2",
        "{'query':'x','mode':5}|2000",
        "{'query':5}|2000",
        "{'query':'x','explain':'yes'}|2000",
        "{'query':'x','isPublic':'yes'}|2000",
        "{'query':'x','limit':'2'}|2000",
        "{'query':'x','category':[]}|2000",
        "{'query':'x','excludeTags':{}}|2000",
        "{'query':'x','startDate':true}|2000"
      })
  void refusesWhatCanNotBe(String body, int code) {
    Http.Answer answer = anna.post(SEARCH, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void takesQueriesUpToTwoThousandCharacters() {
    assertThat(anna.post(SEARCH, Map.of("query", "🚀".repeat(2_000))).code()).isZero();
    Http.Answer answer = anna.post(SEARCH, Map.of("query", "x".repeat(2_001)));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.json().path("msg").asText()).contains("2000");
  }

  @Test
  void saysWhichModesThereAre() {
    assertThat(anna.post(SEARCH, Map.of("query", "x", "mode", "fuzzy")).json().path("msg").asText())
        .isEqualTo("mode must be words, meaning or hybrid");
  }

  @Test
  void doesNotShowWhatTheDatabaseHasNoMore() {
    notebook.trash(
        search(Map.of("query", "late")).path("items").findValuesAsText("memoId").getFirst());
    JsonNode data = search(Map.of("query", "late", "mode", "words"));
    assertThat(data.path("items")).hasSize(1);
    assertThat(data.path("pagination").path("total").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"meaning", "hybrid"})
  void saysThatItFoundByWordsAlone(String mode) {
    setup.embedder.goAway();
    JsonNode data = search(Map.of("query", "late", "mode", mode));
    assertThat(data.path("mode").asText()).isEqualTo("words");
    assertThat(data.path("degraded").asText()).isEqualTo("words");
    assertThat(firstWords(data)).isEqualTo("Invoice Late");
  }

  @Test
  void saysThatItLookedForTheTextItself() {
    try (Server bare = Server.start()) {
      Notebook ben = new Notebook(bare.http().asBen());
      ben.write("a late fee");
      JsonNode data = ben.http().post(SEARCH, Map.of("query", "LATE", "explain", true)).data();
      assertThat(data.path("degraded").asText()).isEqualTo("text");
      assertThat(data.path("items").path(0).path("snippet").path("highlights")).hasSize(1);
      assertThat(data.path("items").path(0).path("explain").toString()).isEqualTo("{}");
    }
  }

  private JsonNode search(Map<String, ?> fields) {
    return anna.post(SEARCH, fields).data();
  }

  private void write(String content, String createdAt, Map<String, ?> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("content", content);
    fields.put("createdAt", Instant.parse(createdAt).toEpochMilli());
    notebook.write(fields);
  }

  private static String firstWords(JsonNode data) {
    return String.join(
        " ",
        StreamSupport.stream(data.path("items").spliterator(), false)
            .map(item -> item.path("memo").path("content").asText().split(" ", 2)[0])
            .sorted()
            .toList());
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
