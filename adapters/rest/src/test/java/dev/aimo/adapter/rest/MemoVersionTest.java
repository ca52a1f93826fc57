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

final class MemoVersionTest {

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);
  private final String memo = notebook.write("one");
  private final String path = MEMOS + "/" + memo;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void changesTheVersionThatWasRead() {
    JsonNode two = notebook.revise(memo, Map.of("content", "two", "version", 1));
    assertThat(two.path("version").asInt()).isEqualTo(2);
    assertThat(anna.put(path + "/tags", Map.of("tags", List.of("a"), "version", 2)).code())
        .isZero();
    assertThat(notebook.read(memo).path("version").asInt()).isEqualTo(3);
  }

  @Test
  void doesNotChangeAnotherVersionThanTheBodySays() {
    notebook.revise(memo, Map.of("content", "two"));
    Http.Answer answer = anna.put(path, Map.of("content", "three", "version", 1));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo(6);
    assertThat(answer.json().path("msg").asText()).isEqualTo("The memo was changed meanwhile");
    assertThat(answer.data().path("memo")).isEqualTo(notebook.read(memo));
    assertThat(notebook.read(memo).path("content").asText()).isEqualTo("two");
  }

  @Test
  void doesNotPutTagsOnAnotherVersion() {
    notebook.revise(memo, Map.of("content", "two"));
    Http.Answer answer = anna.put(path + "/tags", Map.of("tags", List.of("a"), "version", 1));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(notebook.read(memo).path("tags")).isEmpty();
    assertThat(anna.get(Notebook.TAGS).data().path("tags")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\"", "W/\"1\"", " 1 ", "*"})
  void knowsTheVersionOfTheHeader(String tag) {
    assertThat(anna.with("If-Match", tag).put(path, Map.of("content", "two")).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"0\"", "\"abc\"", "W/", "\"1\", \"2\"", "99999999999", "-1"})
  void doesNotChangeAnotherVersionThanTheHeaderSays(String tag) {
    Http.Answer answer = anna.with("If-Match", tag).put(path, Map.of("content", "two"));
    assertThat(answer.status()).isEqualTo(412);
    assertThat(answer.code()).isEqualTo(6);
    assertThat(answer.data().path("memo").path("content").asText()).isEqualTo("one");
    assertThat(notebook.read(memo).path("content").asText()).isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "1e99", "\"x\"", "{}", "[1]", "true", "4294967297"})
  void countsWhatCanNotBeReadAsOutdated(String version) {
    Http.Answer answer = anna.put(path, "{\"content\":\"two\",\"version\":" + version + "}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(notebook.read(memo).path("content").asText()).isEqualTo("one");
  }

  @Test
  void believesTheBodyMoreThanTheHeader() {
    Http ofTwo = anna.with("If-Match", "\"2\"");
    assertThat(ofTwo.put(path, Map.of("content", "two", "version", 1)).code()).isZero();
    assertThat(ofTwo.put(path, Map.of("content", "three", "version", 1)).status()).isEqualTo(409);
  }

  @Test
  void takesNoNoticeOfAVersionThatIsNull() {
    notebook.revise(memo, Map.of("content", "two"));
    assertThat(anna.put(path, "{\"content\":\"three\",\"version\":null}").code()).isZero();
  }

  @Test
  void listsWhatAMemoSaidBefore() {
    notebook.revise(memo, Map.of("content", "two"));
    notebook.revise(memo, Map.of("content", "three"));
    JsonNode data = anna.get(path + "/history?limit=1").data();
    assertThat(data.toString())
        .isEqualTo(
            """
            {"items":[{"version":2,"content":"two","createdAt":%d}],\
            "pagination":{"total":2,"page":1,"limit":1,"totalPages":2}}\
            """
                .formatted(Server.NOW.toEpochMilli()));
    assertThat(anna.get(path + "/history?page=2&limit=1").data().path("items").path(0))
        .isEqualTo(anna.get(path + "/history/1").data());
  }

  @Test
  void saysAgainWhatItSaid() {
    notebook.revise(memo, Map.of("content", "two", "tags", List.of("kept")));
    Http.Answer answer = anna.post(path + "/history/1/restore", "{\"version\":2}");
    assertThat(answer.data().path("message").asText()).isEqualTo("Memo restored successfully");
    JsonNode restored = answer.data().path("memo");
    assertThat(restored.path("content").asText()).isEqualTo("one");
    assertThat(restored.path("version").asInt()).isEqualTo(3);
    assertThat(restored.path("tags")).hasSize(1);
    assertThat(anna.get(path + "/history/2").data().path("content").asText()).isEqualTo("two");
  }

  @Test
  void doesNotRestoreOverAnotherVersion() {
    notebook.revise(memo, Map.of("content", "two"));
    assertThat(anna.post(path + "/history/1/restore", "{\"version\":1}").status()).isEqualTo(409);
    assertThat(anna.with("If-Match", "1").send("POST", path + "/history/1/restore").status())
        .isEqualTo(412);
    assertThat(notebook.read(memo).path("content").asText()).isEqualTo("two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "0", "-1", "x", "1.0", "99999999999999999999", "%00", "%F0%9F%90%88"})
  void doesNotKnowVersionsThatNeverWere(String version) {
    assertThat(anna.get(path + "/history/" + version).code()).isEqualTo(3);
    assertThat(anna.send("POST", path + "/history/" + version + "/restore").code()).isEqualTo(3);
  }

  @Test
  void hidesTheHistoryOfAMemoInTheTrash() {
    notebook.revise(memo, Map.of("content", "two"));
    notebook.trash(memo);
    assertThat(anna.get(path + "/history").code()).isEqualTo(3);
    assertThat(anna.get(path + "/history/1").code()).isEqualTo(3);
    assertThat(anna.send("POST", path + "/history/1/restore").code()).isEqualTo(3);
  }
}
