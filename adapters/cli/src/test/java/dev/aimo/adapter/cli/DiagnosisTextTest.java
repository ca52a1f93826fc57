package dev.aimo.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.application.index.Diagnosis;
import dev.aimo.application.index.Difference;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationId;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.memo.MemoId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisTextTest {

  private static final IndexContent WORDS = new IndexContent.Words(1);
  private static final IndexContent MEANING =
      new IndexContent.Meaning(new EmbeddingModel("openai", "small", 8));

  @Test
  void saysThatAllIsWell() {
    assertThat(DiagnosisText.table(new Diagnosis(List.of(index(WORDS, List.of())), 0, 0)))
        .contains("words, edition 1", "3 memos", "equal", "The indexes and the database agree.");
  }

  @Test
  void namesWhatDiffers() {
    assertThat(DiagnosisText.table(broken()))
        .contains(
            "meaning, openai/small, 8 dimensions",
            "1 missing  1 wrong owner",
            "m-1: missing",
            "m-2: wrong owner",
            "--repair");
  }

  @Test
  void showsTheFirstOfMany() {
    List<Difference> many =
        IntStream.range(0, 50)
            .mapToObj(i -> new Difference(new MemoId("m-" + i), Difference.Kind.STALE))
            .toList();

    assertThat(DiagnosisText.table(new Diagnosis(List.of(index(WORDS, many)), 0, 0)))
        .contains("50 stale", "m-19: stale", "and 30 more")
        .doesNotContain("m-20");
  }

  @Test
  void saysThatAnIndexCanNotBeRead() {
    Diagnosis.Examined unreadable =
        new Diagnosis.Examined(generation(WORDS), 0, List.of(), Optional.of("no such directory"));

    assertThat(DiagnosisText.table(new Diagnosis(List.of(unreadable), 0, 0)))
        .contains("can not be read: no such directory", "differ");
  }

  @Test
  void saysThatNothingServesYet() {
    assertThat(DiagnosisText.table(new Diagnosis(List.of(), 0, 0))).contains("No index serves yet");
  }

  @Test
  void tellsProgramsTheSame() throws IOException {
    JsonNode json = new ObjectMapper().readTree(DiagnosisText.json(broken()));

    assertThat(json.path("clean").asBoolean(true)).isFalse();
    assertThat(json.path("waiting").asInt()).isEqualTo(4);
    assertThat(json.at("/indexes/0/differences/missing").asInt()).isEqualTo(1);
    assertThat(json.at("/indexes/0/differing/1/memoId").asText()).isEqualTo("m-2");
  }

  private static Diagnosis broken() {
    return new Diagnosis(
        List.of(
            index(
                MEANING,
                List.of(
                    new Difference(new MemoId("m-1"), Difference.Kind.MISSING),
                    new Difference(new MemoId("m-2"), Difference.Kind.WRONG_OWNER)))),
        4,
        0);
  }

  private static Diagnosis.Examined index(IndexContent content, List<Difference> differences) {
    return new Diagnosis.Examined(generation(content), 3, differences, Optional.empty());
  }

  private static Generation generation(IndexContent content) {
    return new Generation(
        new GenerationId(1), content, Generation.State.SERVING, Optional.empty(), Instant.EPOCH);
  }
}
