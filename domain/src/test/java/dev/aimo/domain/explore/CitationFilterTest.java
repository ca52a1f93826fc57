package dev.aimo.domain.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitationFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is so [1].|It is so [1].",
        "It is so [3].|It is so .",
        "[0] [4] [99] [123456789]|''",
        "Both [1][2]|Both [1][2]",
        "Both [1, 2]|Both [1][2]",
        "Both [1，2]|Both [1][2]",
        "Some [2, 7, 1]|Some [2][1]",
        "All [1-3]|All [1][2]",
        "所以【1】【9】|所以[1]",
        "A [link](http://x) and [ ] and []|A [link](http://x) and [ ] and []",
        "Open [1|Open [1",
        "Nested [[1]]|Nested [[1]]",
        "Code `a[7]` and [7]|Code `a[7]` and",
        "A picture ![x](http://evil/?q=1)|A picture [x](http://evil/?q=1)",
        "Wow![1]|Wow[1]",
        "Wow! No!|Wow! No!",
        "`open ![x](http://evil)|`open [x](http://evil)",
        "!![x](y)|![x](y)",
        "[12345678901234567890123456789012345678901234567890123456789012]|"
            + "[12345678901234567890123456789012345678901234567890123456789012]"
      })
  void letsThroughOnlyCitationsOfSources(String answer, String shown) {
    assertThat(CitationFilter.whole(answer, 2)).isEqualTo(shown);
  }

  @Test
  void showsTheSameHoweverTheAnswerIsCutIntoPieces() {
    String answer = "One [1], two【2】, none [9][1, 9] and ![p](q) `x[3]` [li](n) [2";
    String whole = CitationFilter.whole(answer, 2);
    for (int size = 1; size < answer.length(); size++) {
      CitationFilter filter = new CitationFilter(2);
      StringBuilder shown = new StringBuilder();
      for (int from = 0; from < answer.length(); from += size) {
        shown.append(filter.accept(answer.substring(from, Math.min(answer.length(), from + size))));
      }
      assertThat(shown.append(filter.end()).toString()).isEqualTo(whole);
    }
  }
}
