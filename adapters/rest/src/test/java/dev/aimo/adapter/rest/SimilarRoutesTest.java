package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static dev.aimo.adapter.rest.Notebook.SIMILAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimilarRoutesTest {

  private static final long DAY = 86_400_000L;
  private static final long NOW = Server.NOW.toEpochMilli();

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);
  private final String work = notebook.category("Work");
  private final String garden = write("roses in the garden", 3, Map.of("tags", List.of("Alpha")));

  SimilarRoutesTest() {
    write("invoice with a late fee", 2, Map.of("tags", List.of("alpha"), "categoryId", work));
    write("meeting on tuesday", 1, Map.of("relationIds", List.of(garden), "source", "a page"));
    server.indexing.catchUp();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void findsTheNearestFirst() {
    JsonNode data = find(Map.of("query", "invoice with a late fee"));
    assertThat(scores(data)).isSortedAccordingTo((left, right) -> Double.compare(right, left));
    assertThat(scores(data).getFirst()).isCloseTo(1, within(1e-5));
    assertThat(scores(data)).allMatch(score -> score >= 0 && score <= 1);
    assertThat(Notebook.contents(data.path("items")).findFirst())
        .contains("invoice with a late fee");
    assertThat(data.path("pagination").toString())
        .isEqualTo("{\"total\":3,\"page\":1,\"limit\":20,\"totalPages\":1}");
    assertThat(data.has("degraded")).isFalse();
  }

  @Test
  void showsMemosAsListsDoButForRelations() {
    JsonNode item = find(Map.of("query", "meeting on tuesday")).path("items").path(0);
    Map<String, Object> listed = new HashMap<>();
    anna.get(MEMOS + "?search=tuesday")
        .data()
        .path("items")
        .path(0)
        .properties()
        .forEach(field -> listed.put(field.getKey(), field.getValue()));
    listed.remove("relations");
    Map<String, Object> found = new HashMap<>();
    item.properties().forEach(field -> found.put(field.getKey(), field.getValue()));
    assertThat(found.remove("relevanceScore")).isNotNull();
    assertThat(found).isEqualTo(listed).containsKeys("isPublic", "source", "tags");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'query':'x','categoryId':'__uncategorized__'}|meeting roses",
        "{'query':'x','categoryId':'nope'}|''",
        "{'query':'x','categoryId':' '}|invoice meeting roses",
        "{'query':'x','categoryId':null}|invoice meeting roses",
        "{'query':'x','tags':['ALPHA']}|invoice roses",
        "{'query':'x','tags':'alpha'}|invoice roses",
        "{'query':'x','tags':['alpha',' ']}|invoice roses",
        "{'query':'x','tags':['alpha','unknown']}|''",
        "{'query':'x','tags':[]}|invoice meeting roses",
        "{'query':'x','startDate':1795082400000}|meeting",
        "{'query':'x','endDate':1794909600000}|roses",
        "{'query':'x','startDate':1794909600000,'endDate':1794996000000}|invoice roses",
        "{'query':'x','startDate':0,'endDate':0}|invoice meeting roses"
      })
  void findsWhatMeetsEveryCondition(String body, String expected) {
    assertThat(firstWords(anna.post(SIMILAR, body.replace('\'', '"')).data())).isEqualTo(expected);
  }

  @Test
  void filtersByCategory() {
    assertThat(firstWords(find(Map.of("query", "x", "categoryId", work)))).isEqualTo("invoice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|2",
        "{'query':null}|2",
        "{'query':''}|2",
        "{'query':'  '}|2",
        "{'query':5}|2000",
        "{'query':['x']}|2000",
        "{'query':'x','limit':'2'}|2000",
        "{'query':'x','page':[]}|2000",
        "{'query':'x','categoryId':5}|2000",
        "{'query':'x','tags':5}|2000",
        "{'query':'x','startDate':'2024-01-01'}|2000",
        "{'query':'x','endDate':1e300}|2000"
      })
  void refusesWhatCanNotBe(String body, int code) {
    Http.Answer answer = anna.post(SIMILAR, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void saysThatAQueryIsRequiredInBothLanguages() {
    assertThat(anna.post(SIMILAR, "{}").json().path("msg").asText()).isEqualTo("Query is required");
    assertThat(
            anna.with("Accept-Language", "zh-CN").post(SIMILAR, "{}").json().path("msg").asText())
        .isEqualTo("请输入搜索内容");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'query':'x','limit':2}|3,1,2,2|2",
        "{'query':'x','limit':2,'page':2}|3,2,2,2|1",
        "{'query':'x','limit':2,'page':9}|3,9,2,2|0",
        "{'query':'x','limit':0}|3,1,20,1|3",
        "{'query':'x','limit':null,'page':null}|3,1,20,1|3",
        "{'query':'x','limit':-5,'page':-1}|3,1,20,1|3",
        "{'query':'x','limit':1.9,'page':0}|3,1,1,3|1",
        "{'query':'x','limit':1e300,'page':1e300}|3,2147483647,1000,1|0"
      })
  void echoesThePageThatWasUsed(String body, String pagination, int items) {
    JsonNode data = anna.post(SIMILAR, body.replace('\'', '"')).data();
    JsonNode told = data.path("pagination");
    assertThat(
            "%s,%s,%s,%s"
                .formatted(
                    told.path("total"),
                    told.path("page"),
                    told.path("limit"),
                    told.path("totalPages")))
        .isEqualTo(pagination);
    assertThat(data.path("items")).hasSize(items);
  }

  @Test
  void takesWholeTexts() {
    assertThat(find(Map.of("query", "a long text ".repeat(50_000))).path("items")).hasSize(3);
  }

  @Test
  void doesNotShowWhatTheDatabaseHasNoMore() {
    notebook.trash(garden);
    JsonNode data = find(Map.of("query", "roses in the garden"));
    assertThat(firstWords(data)).isEqualTo("invoice meeting");
    assertThat(data.path("pagination").path("total").asInt()).isEqualTo(2);
  }

  @Test
  void findsByWordsWhenNothingTellsMeaning() {
    setup.embedder.goAway();
    JsonNode data = find(Map.of("query", "the late invoice"));
    assertThat(data.path("degraded").asText()).isEqualTo("words");
    assertThat(firstWords(data)).isEqualTo("invoice");
    assertThat(scores(data)).allMatch(score -> score > 0 && score <= 1);
  }

  @Test
  void looksForTheTextItselfWhenNoIndexServes() {
    try (Server bare = Server.start()) {
      Notebook ben = new Notebook(bare.http().asBen());
      String memo = ben.write("the late invoice");
      JsonNode data = ben.http().post(SIMILAR, Map.of("query", "LATE")).data();
      assertThat(data.path("degraded").asText()).isEqualTo("text");
      assertThat(firstWords(data)).isEqualTo("the");
      JsonNode related = ben.http().get(MEMOS + "/" + memo + "/related").data();
      assertThat(related.path("degraded").asText()).isEqualTo("nothing");
      assertThat(related.path("items")).isEmpty();
    }
  }

  @Test
  void listsWhatIsRelatedToAMemo() {
    JsonNode data = related(garden, "");
    assertThat(firstWords(data)).isEqualTo("invoice meeting");
    assertThat(scores(data)).isSortedAccordingTo((left, right) -> Double.compare(right, left));
    assertThat(data.path("pagination").toString())
        .isEqualTo("{\"total\":2,\"page\":1,\"limit\":10,\"totalPages\":1}");
    assertThat(data.path("items").path(0).has("isPublic")).isTrue();
    assertThat(data.path("items").findValues("relations")).isEmpty();
  }

  @Test
  void pagesThroughWhatIsRelatedWithOneTotal() {
    JsonNode first = related(garden, "?limit=1");
    JsonNode second = related(garden, "?limit=1&page=2");
    assertThat(first.path("pagination").path("total").asInt()).isEqualTo(2);
    assertThat(second.path("pagination").path("total").asInt()).isEqualTo(2);
    assertThat(first.path("items")).hasSize(1);
    assertThat(second.path("items")).hasSize(1).isNotEqualTo(first.path("items"));
  }

  @Test
  void knowsNothingRelatedToWhatIsNotThere() {
    String trashed = notebook.write("gone");
    notebook.trash(trashed);
    assertThat(anna.get(MEMOS + "/" + trashed + "/related").code()).isEqualTo(3);
    assertThat(anna.get(MEMOS + "/nope/related").code()).isEqualTo(3);
    assertThat(server.http().asBen().get(MEMOS + "/" + garden + "/related").code()).isEqualTo(3);
  }

  private JsonNode find(Map<String, ?> fields) {
    return anna.post(SIMILAR, fields).data();
  }

  private JsonNode related(String memo, String query) {
    return anna.get(MEMOS + "/" + memo + "/related" + query).data();
  }

  private String write(String content, int daysAgo, Map<String, ?> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("content", content);
    fields.put("createdAt", NOW - daysAgo * DAY);
    return notebook.write(fields).path("memoId").asText();
  }

  /** In no particular order: what is near to what depends on who embeds. */
  private static String firstWords(JsonNode data) {
    return String.join(
        " ",
        Notebook.contents(data.path("items")).map(text -> text.split(" ", 2)[0]).sorted().toList());
  }

  private static List<Double> scores(JsonNode data) {
    return StreamSupport.stream(data.path("items").spliterator(), false)
        .map(item -> item.path("relevanceScore").asDouble(-1))
        .toList();
  }
}
