package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.CATEGORIES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CategoryRoutesTest {

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void listsByNameWhateverItsCase() {
    notebook.category("work");
    notebook.category("Art");
    JsonNode data = anna.get(CATEGORIES).data();
    assertThat(data.path("message").asText()).isEqualTo("Categories fetched successfully");
    assertThat(data.path("categories").findValuesAsText("name"))
        .containsExactly("Art", "Diary", "work");
  }

  @Test
  void createsWithAColour() {
    Http.Answer answer = anna.post(CATEGORIES, Map.of("name", " Work ", "color", "#ff0000"));
    assertThat(answer.data().path("message").asText()).isEqualTo("Category created successfully");
    JsonNode category = answer.data().path("category");
    assertThat(category.path("name").asText()).isEqualTo("Work");
    assertThat(category.path("color").asText()).isEqualTo("#ff0000");
    assertThat(category.path("uid").asText()).isEqualTo(notebook.uid());
    assertThat(category.path("createdAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
    assertThat(category.path("updatedAt").isNumber()).isTrue();
    assertThat(
            anna.get(CATEGORIES + "/" + category.path("categoryId").asText())
                .data()
                .path("category"))
        .isEqualTo(category);
  }

  @Test
  void refusesANameThatIsTaken() {
    notebook.category("Work");
    assertThat(anna.post(CATEGORIES, Map.of("name", "wORK ")).code()).isEqualTo(3001);
  }

  @Test
  void tellsAMissingNameFromABlankOneAndFromNoText() {
    assertThat(anna.post(CATEGORIES, "{}").code()).isEqualTo(2);
    assertThat(anna.post(CATEGORIES, "{\"name\":null}").code()).isEqualTo(2);
    assertThat(anna.post(CATEGORIES, "{\"name\":\"\"}").code()).isEqualTo(2);
    assertThat(anna.post(CATEGORIES, "{\"name\":\"  \"}").code()).isEqualTo(2000);
    assertThat(anna.post(CATEGORIES, "{\"name\":5}").code()).isEqualTo(2000);
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(anna.post(CATEGORIES, Map.of("name", "x".repeat(101))).code()).isEqualTo(2000);
    assertThat(anna.post(CATEGORIES, Map.of("name", "x", "color", "x".repeat(21))).code())
        .isEqualTo(2000);
  }

  @Test
  void changesNameAndColour() {
    String path = CATEGORIES + "/" + notebook.category("Work");
    JsonNode changed = anna.put(path, Map.of("name", "WORK", "color", "red")).data();
    assertThat(changed.path("message").asText()).isEqualTo("Category updated successfully");
    assertThat(changed.path("category").path("name").asText()).isEqualTo("WORK");
    assertThat(anna.put(path, "{\"color\":null}").data().path("category").has("color")).isFalse();
  }

  @Test
  void keepsTheNameWhenNoneIsGiven() {
    String path = CATEGORIES + "/" + notebook.category("Work");
    for (String body : new String[] {"{}", "{\"name\":\"\"}", "{\"name\":null}"}) {
      assertThat(anna.put(path, body).data().path("category").path("name").asText())
          .isEqualTo("Work");
    }
  }

  @Test
  void refusesToRenameToANameThatIsTaken() {
    String path = CATEGORIES + "/" + notebook.category("Work");
    assertThat(anna.put(path, Map.of("name", "DIARY")).code()).isEqualTo(3001);
  }

  @Test
  void deletesOnceAndLeavesTheMemos() {
    String category = notebook.category("Work");
    String memo =
        notebook.write(Map.of("content", "x", "categoryId", category)).path("memoId").asText();
    assertThat(notebook.read(memo).path("categoryId").asText()).isEqualTo(category);
    Http.Answer answer = anna.delete(CATEGORIES + "/" + category);
    assertThat(answer.data().path("message").asText()).isEqualTo("Category deleted successfully");
    assertThat(anna.delete(CATEGORIES + "/" + category).code()).isEqualTo(3);
    assertThat(notebook.read(memo).has("categoryId")).isFalse();
  }
}
