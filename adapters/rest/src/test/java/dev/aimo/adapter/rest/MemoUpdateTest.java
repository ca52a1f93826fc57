package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoUpdateTest {

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesATextForOneTagAndSkipsWhatIsNoName() {
    assertThat(tagsOf("{\"content\":\"x\",\"tags\":\"alpha\"}")).containsExactly("alpha");
    assertThat(tagsOf("{\"content\":\"x\",\"tags\":[\"b\",5,null,\" \",{},\"B\",\"c\"]}"))
        .containsExactly("b", "c");
  }

  @Test
  void prefersIdsOfTagsToNames() {
    String alpha = notebook.tag("alpha");
    assertThat(tagsOf("{\"content\":\"x\",\"tags\":[\"b\"],\"tagIds\":[\"" + alpha + "\"]}"))
        .containsExactly("alpha");
    assertThat(tagsOf("{\"content\":\"x\",\"tags\":[\"b\"],\"tagIds\":[]}")).containsExactly("b");
  }

  @Test
  void changesNothingButWhatIsNamed() {
    String other = notebook.write("other");
    JsonNode memo =
        notebook.write(
            Map.of(
                "content",
                "x",
                "type",
                "audio",
                "categoryId",
                notebook.category("Work"),
                "tags",
                List.of("alpha"),
                "relationIds",
                List.of(other),
                "isPublic",
                true,
                "source",
                "here"));
    Http.Answer answer = anna.put(MEMOS + "/" + id(memo), Map.of("content", "y"));
    assertThat(answer.data().path("message").asText()).isEqualTo("Memo updated successfully");
    JsonNode revised = answer.data().path("memo");
    assertThat(revised.toString())
        .isEqualTo(
            memo.toString()
                .replaceFirst("\"content\":\"x\"", "\"content\":\"y\"")
                .replaceFirst("\"version\":1}$", "\"version\":2}"));
  }

  @Test
  void clearsWhatIsNamedAndEmpty() {
    JsonNode memo =
        notebook.write(
            Map.of(
                "content",
                "x",
                "type",
                "audio",
                "categoryId",
                notebook.category("Work"),
                "tags",
                List.of("alpha"),
                "relationIds",
                List.of(notebook.write("other")),
                "source",
                "here"));
    JsonNode revised =
        anna.put(
                MEMOS + "/" + id(memo),
                """
                {"content":"x","type":null,"categoryId":null,"tags":[],"relationIds":[],"source":"",\
                "attachments":[]}\
                """)
            .data()
            .path("memo");
    assertThat(revised.path("type").asText()).isEqualTo("text");
    assertThat(revised.has("categoryId")).isFalse();
    assertThat(revised.path("tags")).isEmpty();
    assertThat(revised.has("relations")).isFalse();
    assertThat(revised.has("source")).isFalse();
  }

  @Test
  void clearsTagsByAnEmptyListOfIds() {
    JsonNode memo = notebook.write(Map.of("content", "x", "tags", List.of("alpha")));
    assertThat(notebook.revise(id(memo), Map.of("content", "x", "tagIds", List.of())).path("tags"))
        .isEmpty();
  }

  @Test
  void needsTheContentForEveryUpdate() {
    String path = MEMOS + "/" + notebook.write("x");
    assertThat(anna.put(path, Map.of("isPublic", true)).code()).isEqualTo(2);
    assertThat(anna.put(path, Map.of("content", " ")).code()).isEqualTo(2000);
    assertThat(anna.get(path).data().path("isPublic").asBoolean(true)).isFalse();
  }

  @Test
  void putsTagsByNameOrById() {
    String memo = notebook.write("x");
    String path = MEMOS + "/" + memo + "/tags";
    Http.Answer answer = anna.put(path, "{\"tags\":[\"alpha\",5,null,\" \",\"new\"]}");
    assertThat(answer.data().path("message").asText()).isEqualTo("Tags updated successfully");
    assertThat(answer.data().path("memo").path("tags").findValuesAsText("name"))
        .containsExactly("alpha", "new");
    String beta = notebook.tag("beta");
    assertThat(
            anna.put(path, Map.of("tagIds", List.of(beta), "tags", List.of("alpha")))
                .data()
                .path("memo")
                .path("tagIds")
                .path(0)
                .asText())
        .isEqualTo(beta);
    assertThat(notebook.read(memo).path("tags").findValuesAsText("name")).containsExactly("beta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"tags\":[]}", "{\"tagIds\":[]}", "{\"tags\":\"\",\"tagIds\":0}"})
  void takesAllTagsOffWhenNoneIsNamed(String body) {
    JsonNode memo = notebook.write(Map.of("content", "x", "tags", List.of("alpha")));
    assertThat(anna.put(MEMOS + "/" + id(memo) + "/tags", body).code()).isZero();
    assertThat(notebook.read(id(memo)).path("tags")).isEmpty();
  }

  @Test
  void refusesTagsThatAreNoList() {
    String path = MEMOS + "/" + notebook.write("x") + "/tags";
    assertThat(anna.put(path, "{\"tags\":\"alpha\"}").code()).isEqualTo(2);
    assertThat(anna.put(path, "{\"tagIds\":\"x\"}").code()).isEqualTo(2);
    assertThat(anna.put(path, "{\"tagIds\":{}}").code()).isEqualTo(2);
  }

  private List<String> tagsOf(String body) {
    return anna.post(MEMOS, body).data().path("memo").path("tags").findValuesAsText("name");
  }

  private static String id(JsonNode memo) {
    return memo.path("memoId").asText();
  }
}
