package dev.aimo.adapter.lance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lance.Dataset;
import org.lance.Version;

/**
 * What was found in one state of a table, and is found there again: the next page of a search, or a
 * memo that is looked at once more. A change of the table makes all of it void.
 */
final class Answers<T> {

  private final int mostWeight;
  private final ToIntFunction<T> weight;
  private final Map<Question, T> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int weightOfAll;

  /**
   * @param mostWeight what all of them may come to
   */
  Answers(int mostWeight, ToIntFunction<T> weight) {
    this.mostWeight = mostWeight;
    this.weight = weight;
  }

  private record Question(State state, Object asked) {}

  /** Which one: versions alone begin anew when a table does. */
  record State(String table, Version version) {

    static State of(Table table, Dataset dataset) {
      return new State(table.name(), dataset.getVersion());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State(String otherTable, Version otherVersion)
          && table.equals(otherTable)
          && version.getId() == otherVersion.getId()
          && version.getDataTime().equals(otherVersion.getDataTime());
    }

    @Override
    public int hashCode() {
      return Objects.hash(table, version.getId());
    }
  }

  /** What is asked has to be equal when it means the same. */
  synchronized Optional<T> find(State state, Object asked) {
    return Optional.ofNullable(kept.get(new Question(state, asked)));
  }

  synchronized void keep(State state, Object asked, T answer) {
    T before = kept.put(new Question(state, asked), answer);
    weightOfAll += weight.applyAsInt(answer) - (before == null ? 0 : weight.applyAsInt(before));
    var oldest = kept.values().iterator();
    while (weightOfAll > mostWeight && oldest.hasNext()) {
      weightOfAll -= weight.applyAsInt(oldest.next());
      oldest.remove();
    }
  }
}
