package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoListRoutesTest {

  private static final long DAY = 86_400_000L;
  private static final long NOW = Server.NOW.toEpochMilli();

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);
  private final String work = notebook.category("Work");

  MemoListRoutesTest() {
    write("first %", 3, Map.of("tags", List.of("Alpha", "Beta"), "categoryId", work));
    write("second_ FIRST", 2, Map.of("tags", List.of("alpha")));
    write("third 向量", 1, Map.of("categoryId", work, "updatedAt", NOW - 9 * DAY));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|third second first",
        "?sortOrder=asc|first second third",
        "?sortOrder=up|third second first",
        "?sortBy=updatedAt&sortOrder=asc|third first second",
        "?sortBy=zzz&sortOrder=asc|third first second",
        "?search=first|second first",
        "?search=%25|first",
        "?search=_|second",
        "?search=%E5%90%91|third",
        "?search=+|third second first",
        "?search=nowhere|''",
        "?tags=alpha|second first",
        "?tags=ALPHA&tags=beta|first",
        "?tags[]=alpha&tags%5B%5D=beta|first",
        "?tags=alpha&tags=unknown|''",
        "?tags=&tags=+|third second first",
        "?tags=%00|''",
        "?categoryId=__uncategorized__|second",
        "?categoryId=nope|''",
        "?categoryId=%00|''",
        "?categoryId=|third second first",
        "?search=first&tags=alpha&categoryId=__uncategorized__|second"
      })
  void findsWhatMeetsEveryCondition(String query, String expected) {
    assertThat(firstWords(query)).isEqualTo(expected);
  }

  @Test
  void filtersByCategory() {
    assertThat(firstWords("?categoryId=" + work)).isEqualTo("third first");
  }

  @Test
  void filtersByTimeWithBothEndsIncluded() {
    long first = NOW - 3 * DAY;
    long second = NOW - 2 * DAY;
    assertThat(firstWords("?startDate=" + first + "&endDate=" + second)).isEqualTo("second first");
    assertThat(firstWords("?startDate=" + (first + 1) + "&endDate=" + (second - 1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?startDate=abc&endDate=xyz",
        "?startDate=&endDate=",
        "?startDate=-1&endDate=999999999999999999999999999999junk",
        "?startDate=-999999999999999999999999999999"
      })
  void bearsDatesThatAreNone(String query) {
    assertThat(firstWords(query)).isEqualTo("third second first");
  }

  @Test
  void makesNoTagOfANameThatIsAskedFor() {
    firstWords("?tags=never-seen");
    assertThat(anna.get(Notebook.TAGS).data().path("tags")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|3,1,10,1|3",
        "?page=2&limit=2|3,2,2,2|1",
        "?page=99&limit=2|3,99,2,2|0",
        "?page=1e0&limit=2.9|3,1,2,2|2",
        "?page=-1|3,1,10,1|3",
        "?page=0|3,1,10,1|3",
        "?limit=0|3,1,0,null|0",
        "?limit=-5|3,1,10,1|3",
        "?limit=100000|3,1,1000,1|3",
        "?limit=1e300&page=1e300|3,2147483647,1000,1|0"
      })
  void echoesThePageThatWasUsed(String query, String pagination, int items) {
    JsonNode data = anna.get(MEMOS + query).data();
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

  @ParameterizedTest
  @ValueSource(strings = {"page=abc", "page=", "limit=abc", "limit=0x10", "limit=1d", "page=NaN"})
  void refusesPagesThatAreNoNumbers(String query) {
    Http.Answer answer = anna.get(MEMOS + "?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("status").asText()).isEqualTo("error");
    assertThat(answer.json().path("message").asText()).contains("number");
  }

  @Test
  void tellsWhatIsNewerThanAMemo() {
    JsonNode second = anna.get(MEMOS + "?search=second").data().path("items").path(0);
    JsonNode data = poll(id(second));
    assertThat(data.path("hasNew").asBoolean()).isTrue();
    assertThat(data.path("count").asInt()).isEqualTo(1);
    assertThat(Notebook.contents(data.path("items"))).containsExactly("third 向量");
    assertThat(poll(id(second) + "&sortBy=updatedAt").path("hasNew").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "%00", "m00000000000000000000000&sortBy=zzz"})
  void knowsNoNewsOfAMemoThatIsNotThere(String known) {
    assertThat(poll(known).toString()).isEqualTo("{\"hasNew\":false,\"items\":[],\"count\":0}");
  }

  @Test
  void asksForTheMemoThatIsKnown() {
    assertThat(anna.get(MEMOS + "/poll").code()).isEqualTo(2);
    assertThat(anna.get(MEMOS + "/poll?latestMemoId=").code()).isEqualTo(2);
  }

  @Test
  void listsWhatPointsAtAMemo() {
    JsonNode target = notebook.write(Map.of("content", "target"));
    notebook.write(Map.of("content", "pointer", "relationIds", List.of(id(target), id(target))));
    String trashed =
        id(notebook.write(Map.of("content", "gone", "relationIds", List.of(id(target)))));
    notebook.trash(trashed);
    JsonNode data = anna.get(MEMOS + "/" + id(target) + "/backlinks").data();
    assertThat(Notebook.contents(data.path("items"))).containsExactly("pointer");
    assertThat(data.path("pagination").toString())
        .isEqualTo("{\"total\":1,\"page\":1,\"limit\":20,\"totalPages\":1}");
    assertThat(anna.get(MEMOS + "/" + trashed + "/backlinks").code()).isEqualTo(3);
  }

  private JsonNode poll(String known) {
    return anna.get(MEMOS + "/poll?latestMemoId=" + known).data();
  }

  private void write(String content, int daysAgo, Map<String, ?> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("content", content);
    fields.put("createdAt", NOW - daysAgo * DAY);
    fields.putIfAbsent("updatedAt", NOW - daysAgo * DAY);
    notebook.write(fields);
  }

  private String firstWords(String query) {
    return String.join(
        " ", notebook.contents(query).map(text -> text.split("[ _]", 2)[0]).toList());
  }

  private static String id(JsonNode memo) {
    return memo.path("memoId").asText();
  }
}
