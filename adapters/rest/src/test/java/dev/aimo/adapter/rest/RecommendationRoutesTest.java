package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecommendationRoutesTest {

  private static final String TODAY = "/api/v1/insights/daily-recommendations";

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasNoneWhereThereAreNoMemos() {
    assertThat(anna.get(TODAY).data().toString()).isEqualTo("{\"items\":[],\"total\":0}");
  }

  @Test
  void showsAllWhereThereAreFew() {
    notebook.write("one");
    notebook.write("two");

    assertThat(ids(anna)).hasSize(2);
    assertThat(anna.get(TODAY).data().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void showsTheSameThreeAllDay() {
    writeMany();

    List<String> shown = ids(anna);

    assertThat(shown).hasSize(3).doesNotHaveDuplicates();
    assertThat(ids(anna)).isEqualTo(shown);
    notebook.write("another");
    assertThat(ids(anna)).isEqualTo(shown);
  }

  @Test
  void putsAnotherInThePlaceOfOneThatIsGone() {
    writeMany();
    List<String> shown = ids(anna);

    notebook.trash(shown.get(1));

    List<String> replaced = ids(anna);
    assertThat(replaced).hasSize(3).doesNotContain(shown.get(1));
    assertThat(replaced.getFirst()).isEqualTo(shown.getFirst());
    assertThat(replaced.getLast()).isEqualTo(shown.getLast());
    assertThat(ids(anna)).isEqualTo(replaced);
  }

  @Test
  void showsMemosWithoutRelationsAndSource() {
    String first = notebook.write("first");
    notebook.write(Map.of("content", "second", "relationIds", List.of(first), "source", "web"));

    for (JsonNode item : anna.get(TODAY).data().path("items")) {
      assertThat(item.has("relations")).isFalse();
      assertThat(item.has("source")).isFalse();
      assertThat(item.path("tags").isArray()).isTrue();
    }
  }

  @Test
  void showsNobodyElsesMemos() {
    writeMany();
    Http ben = server.http().asBen();
    new Notebook(ben).write("of Ben");

    assertThat(anna.get(TODAY).text()).doesNotContain("of Ben");
    assertThat(ids(ben)).hasSize(1);
    assertThat(server.http().get(TODAY).status()).isEqualTo(401);
  }

  private void writeMany() {
    IntStream.range(0, 12).forEach(n -> notebook.write("memo " + n));
  }

  private static List<String> ids(Http http) {
    return http.get(TODAY)
        .data()
        .path("items")
        .valueStream()
        .map(item -> item.path("memoId").asText())
        .toList();
  }
}
