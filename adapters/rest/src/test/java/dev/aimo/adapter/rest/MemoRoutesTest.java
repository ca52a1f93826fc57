package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoRoutesTest {

  private static final long DAY = 86_400_000L;

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void writesAMemoOfNothingButText() {
    Http.Answer answer = anna.post(MEMOS, Map.of("content", "hello world"));
    assertThat(answer.data().path("message").asText()).isEqualTo("Memo created successfully");
    JsonNode memo = answer.data().path("memo");
    long now = Server.NOW.toEpochMilli();
    assertThat(memo.toString())
        .isEqualTo(
            """
            {"memoId":"%s","uid":"%s","content":"hello world","type":"text","attachments":[],\
            "tagIds":[],"tags":[],"isPublic":false,"createdAt":%d,"updatedAt":%d,"version":1}\
            """
                .formatted(memo.path("memoId").asText(), notebook.uid(), now, now));
    assertThat(notebook.read(memo.path("memoId").asText())).isEqualTo(memo);
  }

  @Test
  void writesAMemoWithEverythingThatHangsOnIt() {
    String other = notebook.write("other");
    String category = notebook.category("Work");
    long then = Server.NOW.toEpochMilli() - DAY;
    JsonNode memo =
        notebook.write(
            Map.of(
                "content",
                "full 向量 🚀",
                "type",
                "audio",
                "categoryId",
                category,
                "tags",
                List.of("alpha", "new tag"),
                "relationIds",
                List.of(other),
                "isPublic",
                true,
                "source",
                "https://example.test/p?q=1",
                "createdAt",
                then,
                "updatedAt",
                then + 1));
    assertThat(memo.path("type").asText()).isEqualTo("audio");
    assertThat(memo.path("categoryId").asText()).isEqualTo(category);
    assertThat(memo.path("tags").findValuesAsText("name")).containsExactly("alpha", "new tag");
    assertThat(memo.path("tagIds")).hasSize(2);
    assertThat(memo.path("relations").path(0).path("memoId").asText()).isEqualTo(other);
    assertThat(memo.path("relations").path(0).has("relations")).isFalse();
    assertThat(memo.path("isPublic").asBoolean()).isTrue();
    assertThat(memo.path("source").asText()).isEqualTo("https://example.test/p?q=1");
    assertThat(memo.path("createdAt").asLong()).isEqualTo(then);
    assertThat(memo.path("updatedAt").asLong()).isEqualTo(then + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|2",
        "{\"content\":null}|2",
        "{\"content\":\"\"}|2",
        "{\"content\":\"  \"}|2000",
        "{\"content\":5}|2000",
        "{\"content\":{\"a\":1}}|2000",
        "{\"content\":\"x\",\"isPublic\":\"yes\"}|2000",
        "{\"content\":\"x\",\"createdAt\":\"2024-01-02T03:04:05Z\"}|2000",
        "{\"content\":\"x\",\"createdAt\":1e300}|2000",
        "{\"content\":\"x\",\"updatedAt\":253402300800000}|2000",
        "{\"content\":\"x\",\"source\":9}|2000",
        "{\"content\":\"x\",\"type\":[]}|2000",
        "{\"content\":\"x\",\"tags\":5}|2000",
        "{\"content\":\"x\",\"relationIds\":{}}|2000"
      })
  void refusesWhatCanNotBe(String body, int code) {
    Http.Answer answer = anna.post(MEMOS, body);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(anna.get(MEMOS).data().path("items")).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(anna.post(MEMOS, Map.of("content", "x", "source", "s".repeat(501))).code())
        .isEqualTo(2000);
    assertThat(anna.post(MEMOS, Map.of("content", "x", "tags", List.of("t".repeat(101)))).code())
        .isEqualTo(2000);
  }

  @Test
  void takesAMebibyteOfTextAndNamesTheLimitAboveIt() {
    String content = "\\u0041".repeat(1024 * 1024);
    assertThat(anna.post(MEMOS, "{\"content\":\"" + content + "\"}").code()).isZero();
    Http.Answer answer = anna.post(MEMOS, "{\"content\":\"" + content + "x\"}");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.json().path("msg").asText()).contains("1 MiB");
  }

  @Test
  void takesTimesBefore1970AndAfter2038() {
    JsonNode memo =
        notebook.write(
            Map.of("content", "x", "createdAt", -62_135_596_800_000L, "updatedAt", 4e12));
    assertThat(memo.path("createdAt").asLong()).isEqualTo(-62_135_596_800_000L);
    assertThat(memo.path("updatedAt").asLong()).isEqualTo(4_000_000_000_000L);
  }

  @Test
  void countsNullAndZeroAsNoTime() {
    JsonNode memo =
        anna.post(MEMOS, "{\"content\":\"x\",\"createdAt\":0,\"updatedAt\":null}")
            .data()
            .path("memo");
    assertThat(memo.path("createdAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
    assertThat(memo.path("updatedAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
  }

  @Test
  void replacesCharactersThatCanNotBeStored() {
    assertThat(notebook.read(notebook.write("a\u0000b")).path("content").asText())
        .isEqualTo("a\uFFFDb");
  }

  @Test
  void refusesTextsOfFormsWhereYesOrNoIsMeant() {
    Http form = anna.with("Content-Type", "application/x-www-form-urlencoded");
    assertThat(form.send("POST", MEMOS, BodyPublishers.ofString("content=x&isPublic=true")).code())
        .isEqualTo(2000);
    assertThat(
            form.send("POST", MEMOS, BodyPublishers.ofString("content=a+b&tags=t"))
                .data()
                .path("memo")
                .path("tags")
                .findValuesAsText("name"))
        .containsExactly("t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "", "  ", "x\\u0000y", "\\ud83d", "' OR '1'='1", "../../etc"})
  void leavesOutWhatIsNotThere(String id) {
    String body =
        """
        {"content":"x","categoryId":"%1$s","tagIds":["%1$s"],"attachments":["%1$s",5,null],\
        "relationIds":["%1$s",{}]}\
        """
            .formatted(id);
    JsonNode memo = anna.post(MEMOS, body).data().path("memo");
    assertThat(memo.path("content").asText()).isEqualTo("x");
    assertThat(memo.has("categoryId")).isFalse();
    assertThat(memo.path("tagIds")).isEmpty();
    assertThat(memo.path("attachments")).isEmpty();
    assertThat(memo.has("relations")).isFalse();
  }

  @Test
  void doesNotLetClientsChooseWhoseMemoItIs() {
    JsonNode memo =
        notebook.write(
            Map.of("content", "x", "uid", "u1", "memoId", "m1", "deletedAt", 9, "version", 7));
    assertThat(memo.path("uid").asText()).isEqualTo(notebook.uid());
    assertThat(memo.path("memoId").asText()).isNotEqualTo("m1");
    assertThat(memo.has("deletedAt")).isFalse();
    assertThat(memo.path("version").asInt()).isEqualTo(1);
  }

  @Test
  void deletesOnce() {
    String path = MEMOS + "/" + notebook.write("x");
    assertThat(anna.delete(path).data().path("message").asText())
        .isEqualTo("Memo deleted successfully");
    assertThat(anna.delete(path).code()).isEqualTo(3);
    assertThat(anna.get(path).code()).isEqualTo(3);
    assertThat(anna.put(path, Map.of("content", "y")).code()).isEqualTo(3);
  }

  @Test
  void hasAnEntityTagForEveryMemo() {
    String path = MEMOS + "/" + notebook.write("x");
    String tag = anna.get(path).header("etag").orElseThrow();
    assertThat(anna.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
  }
}
