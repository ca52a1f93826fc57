package dev.aimo.adapter.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.application.index.Diagnosis;
import dev.aimo.application.index.Difference;
import dev.aimo.domain.index.Generation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What the doctor found, in words or for programs. */
final class DiagnosisText {

  private static final int MOST_SHOWN = 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DiagnosisText() {}

  static String table(Diagnosis diagnosis) {
    StringBuilder text = new StringBuilder(256);
    if (diagnosis.indexes().isEmpty()) {
      text.append(
          "No index serves yet: nothing has kept one so far, or it is still being filled.\n");
    }
    for (Diagnosis.Examined index : diagnosis.indexes()) {
      text.append(
          "%-52s %9d memos  %s%n"
              .formatted(name(index.generation()), index.memos(), verdict(index)));
      index.differences().stream()
          .limit(MOST_SHOWN)
          .forEach(difference -> text.append("  %s%n".formatted(line(difference))));
      if (index.differences().size() > MOST_SHOWN) {
        text.append("  and %d more%n".formatted(index.differences().size() - MOST_SHOWN));
      }
    }
    return text.append(
            "%d on their way, %d given up%n%s%n"
                .formatted(diagnosis.waiting(), diagnosis.givenUp(), advice(diagnosis)))
        .toString();
  }

  static String json(Diagnosis diagnosis) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("clean", diagnosis.isClean());
    root.put("waiting", diagnosis.waiting());
    root.put("givenUp", diagnosis.givenUp());
    ArrayNode indexes = root.putArray("indexes");
    diagnosis.indexes().forEach(index -> add(indexes.addObject(), index));
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always written", e);
    }
  }

  private static void add(ObjectNode node, Diagnosis.Examined index) {
    node.put("index", name(index.generation()));
    node.put("generation", index.generation().id().value());
    node.put("memos", index.memos());
    index.trouble().ifPresent(trouble -> node.put("trouble", trouble));
    ObjectNode counts = node.putObject("differences");
    counts(index).forEach((kind, count) -> counts.put(word(kind), count));
    ArrayNode memos = node.putArray("differing");
    index
        .differences()
        .forEach(difference ->
            memos
                .addObject()
                .put("memoId", difference.memo().value())
                .put("kind", word(difference.kind())));
  }

  private static String verdict(Diagnosis.Examined index) {
    if (index.trouble().isPresent()) {
      return "can not be read: " + index.trouble().get();
    }
    StringBuilder verdict = new StringBuilder();
    counts(index).forEach((kind, count) -> verdict.append("%d %s  ".formatted(count, word(kind))));
    return verdict.isEmpty() ? "equal" : verdict.toString().strip();
  }

  private static Map<Difference.Kind, Integer> counts(Diagnosis.Examined index) {
    Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    index.differences().forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
    return counts;
  }

  private static String line(Difference difference) {
    return difference.memo().value() + ": " + word(difference.kind());
  }

  private static String word(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String name(Generation generation) {
    return generation.content().toString();
  }

  private static String advice(Diagnosis diagnosis) {
    return diagnosis.isClean()
        ? "The indexes and the database agree."
        : "The indexes and the database differ: ./aimo doctor --repair mends that.";
  }
}
