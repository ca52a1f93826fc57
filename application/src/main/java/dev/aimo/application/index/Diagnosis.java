package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import java.util.List;
import java.util.Optional;

/**
 * How the indexes compare with the database.
 *
 * @param waiting memos whose change the indexes have still to follow: no fault yet
 * @param givenUp memos that could not be indexed
 */
public record Diagnosis(List<Examined> indexes, long waiting, long givenUp) {

  public Diagnosis {
    indexes = List.copyOf(indexes);
  }

  public boolean isClean() {
    return givenUp == 0 && indexes.stream().allMatch(Examined::isClean);
  }

  /**
   * One index.
   *
   * @param trouble why it could not be read
   */
  public record Examined(
      Generation generation, long memos, List<Difference> differences, Optional<String> trouble) {

    public Examined {
      differences = List.copyOf(differences);
    }

    Examined withDifferences(List<Difference> others) {
      return new Examined(generation, memos, others, trouble);
    }

    public boolean isClean() {
      return differences.isEmpty() && trouble.isEmpty();
    }
  }
}
