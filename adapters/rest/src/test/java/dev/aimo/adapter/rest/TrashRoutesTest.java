package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Notebook.MEMOS;
import static dev.aimo.adapter.rest.Notebook.TRASH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TrashRoutesTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Server.NOW);
  private final Server server = server();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  private Server server() {
    Server.Setup setup = Server.setup();
    setup.clock = now::get;
    return setup.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(anna.get(TRASH).data().toString())
        .isEqualTo("{\"list\":[],\"total\":0,\"page\":1,\"pageSize\":20,\"totalPages\":0}");
  }

  @Test
  void listsWhatWasDeletedLastFirst() {
    trashed("one");
    trashed("two Words");
    JsonNode data = anna.get(TRASH + "?pageSize=1").data();
    assertThat(Notebook.contents(data.path("list"))).containsExactly("two Words");
    assertThat(data.path("total").asInt()).isEqualTo(2);
    assertThat(data.path("totalPages").asInt()).isEqualTo(2);
    assertThat(list("?sortBy=deletedAt_asc")).containsExactly("one", "two Words");
    assertThat(list("?sortBy=bad")).containsExactly("two Words", "one");
    assertThat(list("?keyword=WORDS")).containsExactly("two Words");
    assertThat(list("?keyword=zzz")).isEmpty();
    assertThat(list("?page=0")).hasSize(2);
    assertThat(list("?startDate=" + now.get().toEpochMilli())).containsExactly("two Words");
    assertThat(list("?endDate=" + (now.get().toEpochMilli() - 1))).containsExactly("one");
    assertThat(anna.get(TRASH + "?pageSize=abc").status()).isEqualTo(400);
  }

  @Test
  void showsWhenAMemoWasDeletedAndWhatHungOnItButForRelations() {
    String other = notebook.write("other");
    String memo =
        notebook
            .write(Map.of("content", "x", "tags", List.of("a"), "relationIds", List.of(other)))
            .path("memoId")
            .asText();
    notebook.trash(memo);
    JsonNode shown = anna.get(TRASH).data().path("list").path(0);
    assertThat(shown.path("deletedAt").asLong()).isEqualTo(now.get().toEpochMilli());
    assertThat(shown.path("tags")).hasSize(1);
    assertThat(shown.has("relations")).isFalse();
  }

  @Test
  void restoresWithAllThatHungOnIt() {
    String other = notebook.write("other");
    String memo =
        notebook
            .write(Map.of("content", "x", "tags", List.of("a"), "relationIds", List.of(other)))
            .path("memoId")
            .asText();
    notebook.trash(memo);
    Http.Answer answer = anna.send("POST", TRASH + "/" + memo + "/restore");
    assertThat(answer.data().path("message").asText()).isEqualTo("Memo restored successfully");
    JsonNode restored = notebook.read(memo);
    assertThat(restored.has("deletedAt")).isFalse();
    assertThat(restored.path("tags")).hasSize(1);
    assertThat(restored.path("relations")).hasSize(1);
  }

  @Test
  void endsAMemoForGood() {
    String memo = trashed("x");
    assertThat(anna.delete(TRASH + "/" + memo).data().path("message").asText())
        .isEqualTo("Memo permanently deleted");
    assertThat(anna.delete(TRASH + "/" + memo).code()).isEqualTo(3);
    assertThat(anna.send("POST", TRASH + "/" + memo + "/restore").code()).isEqualTo(3);
    assertThat(list("")).isEmpty();
  }

  @Test
  void neverEndsOrRestoresAMemoThatIsNotInTheTrash() {
    String memo = notebook.write("alive");
    assertThat(anna.delete(TRASH + "/" + memo).code()).isEqualTo(2);
    assertThat(anna.send("POST", TRASH + "/" + memo + "/restore").code()).isEqualTo(2);
    assertThat(anna.get(MEMOS + "/" + memo).code()).isZero();
  }

  private String trashed(String content) {
    String memo = notebook.write(content);
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
    notebook.trash(memo);
    return memo;
  }

  private List<String> list(String query) {
    return Notebook.contents(anna.get(TRASH + query).data().path("list")).toList();
  }
}
