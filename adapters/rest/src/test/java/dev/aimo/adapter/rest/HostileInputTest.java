package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Hostile.body;
import static dev.aimo.adapter.rest.Hostile.contractual;
import static dev.aimo.adapter.rest.Hostile.encoded;
import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every operation on memos and what belongs to them, asked by somebody who means no good. */
final class HostileInputTest {

  private static final String VERSION = "1";

  /** Operations on one thing; the braces stand for its id. */
  private static final Map<String, Set<String>> ON_ONE =
      Map.ofEntries(
          Map.entry("/categories/{}", Set.of("GET", "PUT", "DELETE")),
          Map.entry("/tags/{}", Set.of("GET", "PUT", "DELETE")),
          Map.entry("/memos/{}", Set.of("GET", "PUT", "DELETE")),
          Map.entry("/memos/{}/tags", Set.of("PUT")),
          Map.entry("/memos/{}/backlinks", Set.of("GET")),
          Map.entry("/memos/{}/related", Set.of("GET")),
          Map.entry("/memos/{}/history", Set.of("GET")),
          Map.entry("/memos/{}/history/" + VERSION, Set.of("GET")),
          Map.entry("/memos/{}/history/" + VERSION + "/restore", Set.of("POST")),
          Map.entry("/trash/{}/restore", Set.of("POST")),
          Map.entry("/trash/{}", Set.of("DELETE")));

  private static final List<String> MEMO_FIELDS =
      List.of(
          "content",
          "type",
          "categoryId",
          "attachments",
          "tags",
          "tagIds",
          "relationIds",
          "isPublic",
          "createdAt",
          "updatedAt",
          "source",
          "version");

  private final Server server = Server.start();
  private final Http http = server.http();
  private final Notebook anna = new Notebook(http.asAnna());
  private final Notebook ben = new Notebook(http.asBen());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void doesNothingToWhatIsAnotherUsers() {
    String category = anna.category("Annas");
    String tag = anna.tag("annas");
    String memo =
        anna.write(Map.of("content", "x", "tagIds", List.of(tag))).path("memoId").asText();
    anna.revise(memo, Map.of("content", "secret of Anna", "categoryId", category));
    String trashed = anna.write("trashed secret");
    anna.trash(trashed);
    String before = anna.everything();
    for (String id : List.of(category, tag, memo, trashed)) {
      ask(ben.http(), id)
          .forEach(answer -> {
            assertThat(answer.code()).isEqualTo(3);
            assertThat(answer.text()).doesNotContain("secret");
          });
    }
    assertThat(anna.everything()).isEqualTo(before);
  }

  @Test
  void hangsNothingOfAnotherUserOnAMemo() {
    String category = anna.category("Annas");
    String tag = anna.tag("annas");
    String memo = anna.write("secret of Anna");
    String before = anna.everything();
    Map<String, Object> fields =
        Map.of(
            "content",
            "x",
            "categoryId",
            category,
            "tagIds",
            List.of(tag),
            "relationIds",
            List.of(memo));
    String own = ben.write(fields).path("memoId").asText();
    ben.revise(own, fields);
    ben.http().put(Notebook.MEMOS + "/" + own + "/tags", Map.of("tagIds", List.of(tag)));
    assertThat(ben.everything()).doesNotContain(category, tag, memo, "secret");
    assertThat(ben.contents("?categoryId=" + category)).isEmpty();
    assertThat(ben.contents("?tags=annas")).isEmpty();
    assertThat(ben.http().get(Notebook.MEMOS + "/poll?latestMemoId=" + memo).data().path("items"))
        .isEmpty();
    assertThat(anna.everything()).isEqualTo(before);
  }

  @Test
  void knowsNothingByHostileIds() {
    anna.write("x");
    String before = anna.everything();
    for (String id : Hostile.IDS) {
      ask(anna.http(), encoded(id)).forEach(answer -> assertThat(answer.code()).isEqualTo(3));
      for (String query : List.of("categoryId", "tags", "search", "sortBy", "latestMemoId")) {
        contractual(anna.http().get(Notebook.MEMOS + "?" + query + "=" + encoded(id)));
      }
      contractual(anna.http().get(Notebook.MEMOS + "/poll?latestMemoId=" + encoded(id)));
      contractual(anna.http().get(Notebook.TRASH + "?keyword=" + encoded(id)));
      contractual(http.get(Notebook.MEMOS + "/public/memo/" + encoded(id)));
      contractual(http.get(Notebook.MEMOS + "/public/" + encoded(id)));
      contractual(http.get(Notebook.MEMOS + "/public/" + encoded(id) + "/random"));
    }
    assertThat(anna.everything()).isEqualTo(before);
  }

  @Test
  void bearsIdsInBodies() {
    String memo = anna.write("x");
    for (String id : Hostile.IDS) {
      Map<String, Object> fields =
          Map.of(
              "content", "x",
              "categoryId", id,
              "tagIds", List.of(id),
              "attachments", List.of(id),
              "relationIds", List.of(id));
      assertThat(anna.http().put(Notebook.MEMOS + "/" + memo, fields).code()).isZero();
      assertThat(anna.http().post(Notebook.MEMOS, fields).code()).isZero();
    }
    assertThat(anna.http().get(Notebook.TAGS).data().path("tags")).isEmpty();
  }

  @Test
  void bearsHostileNumbers() {
    String memo = anna.write("x");
    for (String number : Hostile.NUMBERS) {
      for (String path :
          List.of(
              "/memos?limit=",
              "/memos?page=",
              "/memos?startDate=",
              "/memos?endDate=",
              "/memos/" + memo + "/backlinks?page=",
              "/memos/" + memo + "/backlinks?limit=",
              "/memos/" + memo + "/related?page=",
              "/memos/" + memo + "/related?limit=",
              "/memos/" + memo + "/history?page=",
              "/memos/" + memo + "/history?limit=",
              "/memos/public/" + anna.uid() + "?page=",
              "/memos/public/" + anna.uid() + "?limit=",
              "/trash?page=",
              "/trash?pageSize=",
              "/trash?startDate=",
              "/trash?endDate=",
              "/insights/activity?days=")) {
        Http.Answer answer = anna.http().get(API + path + number);
        assertThat(answer.status()).as(path + number).isIn(200, 400);
        if (answer.status() == 200) {
          assertThat(answer.code()).as(path + number).isZero();
        }
      }
    }
  }

  @Test
  void bearsWrongTypesInEveryField() {
    String category = anna.category("Work");
    String tag = anna.tag("work");
    String memo = anna.write("x");
    for (String value : Hostile.VALUES) {
      for (String field : MEMO_FIELDS) {
        contractual(anna.http().post(Notebook.MEMOS, body("{\"content\":\"x\"}", field, value)));
        contractual(
            anna.http()
                .put(Notebook.MEMOS + "/" + memo, body("{\"content\":\"x\"}", field, value)));
        contractual(
            anna.http().put(Notebook.MEMOS + "/" + memo + "/tags", body("{}", field, value)));
      }
      for (String field : List.of("name", "color")) {
        String body = body("{\"name\":\"x\"}", field, value);
        contractual(anna.http().post(Notebook.CATEGORIES, body));
        contractual(anna.http().put(Notebook.CATEGORIES + "/" + category, body));
        contractual(anna.http().post(Notebook.TAGS, body));
        contractual(anna.http().put(Notebook.TAGS + "/" + tag, body));
      }
    }
    assertThat(anna.http().get(Notebook.MEMOS + "?limit=1000").code()).isZero();
  }

  @Test
  void refusesListsOfMoreThanAMemoCanHave() {
    String path = Notebook.MEMOS + "/" + anna.write("x");
    List<String> names = IntStream.rangeClosed(0, 1_000).mapToObj(i -> "t" + i).toList();
    for (String field : List.of("tags", "tagIds", "attachments", "relationIds")) {
      Map<String, Object> fields = Map.of("content", "x", field, names);
      assertThat(anna.http().put(path, fields).code()).isEqualTo(2000);
      assertThat(anna.http().post(Notebook.MEMOS, fields).code()).isEqualTo(2000);
    }
    assertThat(anna.http().put(path + "/tags", Map.of("tags", names)).code()).isEqualTo(2000);
    assertThat(anna.http().get(Notebook.TAGS).data().path("tags")).isEmpty();
    assertThat(anna.contents("")).hasSize(1);
  }

  @Test
  void asksForALoginBeforeAnythingElse() {
    for (Http.Answer answer : ask(http, "x").toList()) {
      assertThat(answer.status()).isEqualTo(401);
    }
  }

  private static Stream<Http.Answer> ask(Http http, String id) {
    return ON_ONE.entrySet().stream()
        .flatMap(operation ->
            operation.getValue().stream()
                .map(verb -> {
                  String path = API + operation.getKey().replace("{}", id);
                  return switch (verb) {
                    case "PUT" -> http.put(path, Map.of("content", "hacked", "name", "hacked"));
                    case "POST" -> http.post(path, "{}");
                    default -> http.send(verb, path);
                  };
                }));
  }
}
