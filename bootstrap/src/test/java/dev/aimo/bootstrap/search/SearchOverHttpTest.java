package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.bootstrap.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds who tries AIMO out, with the model that runs inside it. */
class SearchOverHttpTest {

  private static final String RECIPE = "Knead the dough and let it rest before baking the bread.";
  private static final String ROUTE = "The night train to Vienna leaves at ten from platform four.";
  private static final String FORECAST = "明天北京有大雨，出门记得带伞。";
  private static final String PLAN = "周末想学机器学习，先看线性回归。";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private static Path directory;

  private static Program program;
  private static int port;
  private static Person anna;

  @BeforeAll
  static void writeMemos() throws InterruptedException {
    program = Program.start(directory, Map.of(), "quickstart", "--port", "0");
    port = program.awaitPort();
    anna = Person.register(port, "anna@example.test");
    anna.write(RECIPE, "kitchen");
    anna.write(ROUTE, "travel");
    anna.write(FORECAST);
    anna.write(PLAN, "学习");
    Person ben = Person.register(port, "ben@example.test");
    ben.write("Ben keeps his bread recipe and 机器 notes to himself.");
    anna.awaitIndexed(PATIENCE);
    ben.awaitIndexed(PATIENCE);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void findsAChineseWordOfTwoCharacters() {
    assertThat(anna.find("words", "机器")).containsExactly(PLAN);
  }

  @Test
  void findsAWordInAnotherForm() {
    assertThat(anna.find("words", "baked")).containsExactly(RECIPE);
  }

  @Test
  void findsWhatIsMeantInEnglish() {
    assertThat(anna.find("meaning", "railway journey to Austria")).startsWith(ROUTE);
  }

  @Test
  void findsWhatIsMeantInChinese() {
    assertThat(anna.find("meaning", "天气预报")).startsWith(FORECAST);
  }

  @Test
  void findsByBothAndSaysWhy() {
    JsonNode found = anna.search(Map.of("query", "bread tag:kitchen", "explain", true));

    assertThat(found.at("/mode").asText()).isEqualTo("hybrid");
    assertThat(found.at("/items/0/memo/content").asText()).isEqualTo(RECIPE);
    assertThat(found.at("/items/0/matched/0").asText()).isEqualTo("bread");
    assertThat(found.at("/items/0/explain/words/rank").asInt()).isEqualTo(1);
    assertThat(found.at("/items/0/explain/meaning/rank").asInt()).isEqualTo(1);
    assertThat(found.at("/items").size()).isEqualTo(1);
  }

  @Test
  void listsAllMemosTheNearestFirst() {
    JsonNode found = anna.similar("how to make bread");

    assertThat(found.at("/items/0/content").asText()).isEqualTo(RECIPE);
    assertThat(found.at("/pagination/total").asLong())
        .isEqualTo(anna.indexStatus().path("total").asLong());
    assertThat(found.toString()).doesNotContain("Ben keeps");
  }

  @Test
  void doesNotFindATrashedMemoEvenBeforeTheIndexesKnow() {
    String memo = anna.write("Xylophone lessons start in spring.");
    anna.awaitIndexed(PATIENCE);
    assertThat(anna.find("words", "xylophone")).hasSize(1);

    anna.trash(memo);

    assertThat(anna.find("words", "xylophone")).isEmpty();
    assertThat(anna.find("meaning", "xylophone")).noneMatch(text -> text.contains("Xylophone"));
    assertThat(anna.similar("xylophone").toString()).doesNotContain("Xylophone");
  }

  @Test
  void isFoundEqualToTheDatabaseBesideTheServer() throws InterruptedException {
    try (Program doctor = Program.start(directory, Map.of(), "doctor", "--quickstart")) {
      assertThat(doctor.awaitExit()).as(doctor.output()).isZero();
      assertThat(doctor.output()).contains("The indexes and the database agree.");
    }
  }
}
