package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TagRoutesTest {

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(anna.get(TAGS).data().toString())
        .isEqualTo("{\"message\":\"Tags fetched successfully\",\"tags\":[]}");
  }

  @Test
  void createsATagThatNoMemoCarries() {
    Http.Answer answer = anna.post(TAGS, Map.of("name", " alpha ", "color", "#111111"));
    assertThat(answer.data().path("message").asText()).isEqualTo("Tag created successfully");
    JsonNode tag = answer.data().path("tag");
    assertThat(tag.path("name").asText()).isEqualTo("alpha");
    assertThat(tag.path("color").asText()).isEqualTo("#111111");
    assertThat(tag.path("usageCount").asInt(-1)).isZero();
    assertThat(tag.has("uid")).isFalse();
    assertThat(anna.get(TAGS + "/" + tag.path("tagId").asText()).data().path("tag")).isEqualTo(tag);
  }

  @Test
  void answersWithTheTagThatHasTheName() {
    String alpha = notebook.tag("alpha");
    assertThat(notebook.tag("ALPHA")).isEqualTo(alpha);
    assertThat(anna.get(TAGS).data().path("tags")).hasSize(1);
  }

  @Test
  void tellsABlankNameFromOneThatIsNoText() {
    assertThat(anna.post(TAGS, "{}").code()).isEqualTo(2);
    assertThat(anna.post(TAGS, "{\"name\":\"  \"}").code()).isEqualTo(2);
    assertThat(anna.post(TAGS, "{\"name\":7}").code()).isEqualTo(2000);
    assertThat(anna.post(TAGS, Map.of("name", "y".repeat(101))).code()).isEqualTo(2000);
  }

  @Test
  void changesNameAndColour() {
    String path = TAGS + "/" + notebook.tag("alpha");
    JsonNode changed = anna.put(path, Map.of("name", "Alpha2", "color", "red")).data();
    assertThat(changed.path("message").asText()).isEqualTo("Tag updated successfully");
    assertThat(changed.path("tag").path("name").asText()).isEqualTo("Alpha2");
    assertThat(anna.put(path, "{}").data().path("tag").path("color").asText()).isEqualTo("red");
    assertThat(anna.put(path, "{\"color\":\"\"}").data().path("tag").has("color")).isFalse();
    assertThat(anna.put(path, "{\"name\":\" \"}").code()).isEqualTo(2);
  }

  @Test
  void refusesToRenameToANameThatIsTaken() {
    notebook.tag("beta");
    assertThat(anna.put(TAGS + "/" + notebook.tag("alpha"), Map.of("name", "BETA")).code())
        .isEqualTo(6);
  }

  @Test
  void countsLiveMemosThatCarryIt() {
    JsonNode memo = notebook.write(Map.of("content", "x", "tags", List.of("alpha", "ALPHA")));
    assertThat(memo.path("tags").path(0).path("usageCount").asInt()).isEqualTo(1);
    notebook.trash(memo.path("memoId").asText());
    assertThat(anna.get(TAGS).data().path("tags").path(0).path("usageCount").asInt(-1)).isZero();
  }

  @Test
  void takesADeletedTagOffItsMemos() {
    JsonNode memo = notebook.write(Map.of("content", "x", "tags", List.of("alpha")));
    String path = TAGS + "/" + memo.path("tagIds").path(0).asText();
    assertThat(anna.delete(path).data().path("message").asText())
        .isEqualTo("Tag deleted successfully");
    assertThat(anna.delete(path).code()).isEqualTo(3);
    assertThat(notebook.read(memo.path("memoId").asText()).path("tagIds")).isEmpty();
  }
}
