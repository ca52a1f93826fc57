package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.application.account.Register;
import dev.aimo.application.index.IndexerUseCases;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.application.search.SearchMemos;
import dev.aimo.application.search.SearchMode;
import dev.aimo.application.search.SearchUseCases;
import dev.aimo.bootstrap.demo.SampleUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.SearchExpression;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well searches rank, measured with questions whose answers somebody judged (0 to 3) over a
 * thousand memos, English and Chinese. The figure is nDCG@10: 1 when the best memos come first, in
 * their order. A change that makes it worse fails here.
 */
class RelevanceTest {

  /**
   * What was reached when the rules were last changed, less a little for other machines' models.
   */
  private static final Map<SearchMode, Double> LEAST =
      Map.of(SearchMode.WORDS, 0.50, SearchMode.MEANING, 0.74, SearchMode.HYBRID, 0.76);

  private static final int DEPTH = 10;
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final InstantSource CLOCK = Clock.tickMillis(ZoneOffset.UTC);

  @TempDir private static Path directory;

  private static Adapters adapters;
  private static Actor reader;
  private static SearchUseCases search;
  private static final Map<MemoId, String> NAMES = new HashMap<>();
  private static List<Question> questions;

  private record Question(String text, String set, Map<String, Integer> grades) {}

  @BeforeAll
  static void writeTheMemos() {
    Settings settings =
        Settings.read(
            QuickstartVariables.over(new Variables(Map.of("AIMO_DATA_DIR", directory.toString()))));
    System.setProperty("java.io.tmpdir", directory.toString());
    adapters = Adapters.open(settings.storage(), new SimpleMeterRegistry(), CLOCK);
    Wiring wiring =
        new Wiring(adapters, settings.accounts(), settings.memos(), settings.explore(), CLOCK);
    reader = write(wiring.samples());
    indexAll(wiring.search().indexer());
    search = wiring.search().search();
    questions = Stream.of("en", "zh").flatMap(RelevanceTest::questions).toList();
  }

  @AfterAll
  static void close() {
    adapters.closing().close();
  }

  @Test
  void hasEnoughToJudgeBy() {
    assertThat(NAMES.size()).isGreaterThanOrEqualTo(1_000);
    assertThat(questions.size()).isGreaterThanOrEqualTo(200);
    assertThat(questions)
        .allSatisfy(question -> assertThat(NAMES.values()).containsAll(question.grades().keySet()));
  }

  @Test
  void ranksAsWellAsItDid() {
    Figures figures = figures();

    System.out.println(figures.table());
    LEAST.forEach((mode, least) ->
        assertThat(figures.of(mode, "all")).as("%s", mode).isGreaterThanOrEqualTo(least));
  }

  @Test
  void ranksByBothAtLeastAsWellAsByTheBetterOne() {
    Figures figures = figures();

    for (String set : List.of("all", "en", "zh")) {
      assertThat(figures.of(SearchMode.HYBRID, set))
          .as(set)
          .isGreaterThanOrEqualTo(
              Math.max(figures.of(SearchMode.WORDS, set), figures.of(SearchMode.MEANING, set)));
    }
  }

  /** The mean of each set of questions, by mode. */
  private record Figures(Map<SearchMode, TreeMap<String, Mean>> means) {

    double of(SearchMode mode, String set) {
      return means.getOrDefault(mode, new TreeMap<>()).getOrDefault(set, Mean.NONE).value();
    }

    String table() {
      StringBuilder table = new StringBuilder("%nnDCG@10       ".formatted());
      means.keySet().forEach(mode -> table.append("%10s".formatted(mode)));
      for (String set : means.getOrDefault(SearchMode.WORDS, new TreeMap<>()).keySet()) {
        table.append("%n%-14s".formatted(set));
        means.keySet().forEach(mode -> table.append("%10.3f".formatted(of(mode, set))));
      }
      return table.toString();
    }
  }

  private record Mean(double sum, int number) {

    static final Mean NONE = new Mean(0, 0);

    Mean with(double figure) {
      return new Mean(sum + figure, number + 1);
    }

    double value() {
      return sum / number;
    }
  }

  private static Figures figures() {
    Map<SearchMode, TreeMap<String, Mean>> means = new EnumMap<>(SearchMode.class);
    for (SearchMode mode : SearchMode.values()) {
      TreeMap<String, Mean> sets = new TreeMap<>();
      for (Question question : questions) {
        double figure = figure(question, mode);
        for (String set : List.of("all", question.set().substring(0, 2), question.set())) {
          sets.put(set, sets.getOrDefault(set, Mean.NONE).with(figure));
        }
      }
      means.put(mode, sets);
    }
    return new Figures(means);
  }

  private static double figure(Question question, SearchMode mode) {
    List<Integer> found =
        search
            .search(
                reader,
                new SearchMemos(
                    SearchExpression.parse(question.text(), ZoneId.of("UTC")),
                    mode,
                    new PageRequest(1, DEPTH)))
            .page()
            .items()
            .stream()
            .map(item -> question.grades().getOrDefault(NAMES.get(item.sheet().memo().id()), 0))
            .toList();
    List<Integer> best =
        question.grades().values().stream().sorted((a, b) -> Integer.compare(b, a)).toList();
    return gain(found) / gain(best);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int at = 0; at < Math.min(DEPTH, grades.size()); at++) {
      gain += ((1 << grades.get(at)) - 1) * Math.log(2) / Math.log(at + 2.0);
    }
    return gain;
  }

  private static Actor write(SampleUseCases useCases) {
    Actor actor =
        new Actor(
            useCases
                .registration()
                .register(new Register("reader@example.org", "reader-only", "Reader", ""))
                .id());
    List<JsonNode> memos =
        Stream.of("en", "zh").flatMap(language -> lines("memos-" + language)).toList();
    List<MemoId> ids =
        useCases
            .memos()
            .createAll(
                actor,
                memos.stream()
                    .map(memo -> WriteMemo.of(new MemoText(memo.path("text").asText())))
                    .toList());
    for (int i = 0; i < ids.size(); i++) {
      NAMES.put(ids.get(i), memos.get(i).path("id").asText());
    }
    return actor;
  }

  private static void indexAll(IndexerUseCases indexer) {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    do {
      indexer.work();
      assertThat(System.nanoTime()).isLessThan(deadline);
    } while (!indexer.isIdle());
  }

  private static Stream<Question> questions(String language) {
    return lines("queries-" + language)
        .map(line -> {
          Map<String, Integer> grades = new HashMap<>();
          line.path("relevant")
              .properties()
              .forEach(grade -> grades.put(grade.getKey(), grade.getValue().asInt()));
          return new Question(
              line.path("query").asText(), language + " " + line.path("kind").asText(), grades);
        });
  }

  private static Stream<JsonNode> lines(String name) {
    InputStream file =
        Objects.requireNonNull(
            RelevanceTest.class.getResourceAsStream("/relevance/" + name + ".jsonl"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().map(RelevanceTest::json).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
