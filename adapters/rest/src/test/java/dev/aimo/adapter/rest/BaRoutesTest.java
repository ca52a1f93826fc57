package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaRoutesTest {

  private static final String CREATE = API + "/memos/ba/create";
  private static final String DEBUG = API + "/debug/ba";

  private final Server server =
      Server.setup()
          .with("BA_AUTH_ENABLED", "true")
          .with("BA_AUTH_TOKEN", "sample-ba-token")
          .start();
  private final Http program = server.http().bearer("sample-ba-token");
  private final Notebook notebook = new Notebook(server.http().asAnna());
  private final String create = CREATE + "?uid=" + notebook.uid();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void writesAMemoForSomebody() {
    Http.Answer answer = program.post(create, Map.of("content", "via BA", "source", "robot"));
    assertThat(answer.data().path("message").asText())
        .isEqualTo("Memo created successfully via BA authentication");
    JsonNode memo = answer.data().path("memo");
    assertThat(memo.path("uid").asText()).isEqualTo(notebook.uid());
    assertThat(notebook.read(memo.path("memoId").asText())).isEqualTo(memo);
  }

  @Test
  void findsOrMakesACategoryByName() {
    String work = notebook.category("Work");
    Map<String, String> known = Map.of("content", "x", "category", " wORK ", "categoryId", "nope");
    assertThat(category(known)).isEqualTo(work);
    assertThat(category(Map.of("content", "x", "category", " ", "categoryId", work)))
        .isEqualTo(work);
    String made = category(Map.of("content", "x", "category", "Made"));
    assertThat(notebook.category("other")).isNotEqualTo(made);
    assertThat(notebook.http().get(Notebook.CATEGORIES).text()).contains("Made", made);
  }

  @Test
  void refusesWhatAnybodyMayNotWriteEither() {
    assertThat(program.post(create, "{}").code()).isEqualTo(2);
    assertThat(program.post(create, "{\"content\":\"x\",\"category\":5}").code()).isEqualTo(2000);
    assertThat(notebook.contents("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'',2", "?uid=,2", "?uid=u00000000000000000000000,3", "?uid=%00,3", "?uid='--,3"})
  void needsAnAccountThatIsThere(String query, int code) {
    assertThat(program.post(CREATE + query, Map.of("content", "x")).code()).isEqualTo(code);
  }

  @Test
  void takesALongBodyFromAProgramThatIsTrusted() {
    assertThat(program.post(create, Map.of("content", "x".repeat(500_000))).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/schema,2",
    "/schema?table=,2",
    "/schema?table=nope,3",
    "/data,2",
    "/data?table=nope,3",
    "/data?table=memos&page=0,2",
    "/data?table=memos&pageSize=0,2",
    "/data?table=memos&pageSize=5000,2",
    "/data?table=memos&page=1e300,2"
  })
  void knowsNoTableYet(String path, int code) {
    assertThat(program.get(DEBUG + path).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=abc", "pageSize="})
  void refusesPagesThatAreNoNumbers(String query) {
    assertThat(program.get(DEBUG + "/data?table=memos&" + query).status()).isEqualTo(400);
  }

  private String category(Map<String, ?> fields) {
    return program.post(create, fields).data().path("memo").path("categoryId").asText();
  }
}
