package dev.aimo.domain.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

  @ParameterizedTest
  @CsvSource({
    "1, 20, 1, 20",
    "0, 20, 1, 20",
    "-2147483648, -2147483648, 1, 0",
    "2147483647, 2147483647, 2147483647, 1000"
  })
  void movesNumbersToTheNearestThatMakeSense(int number, int size, int askedFor, int most) {
    PageRequest request = new PageRequest(number, size);

    assertThat(request.number()).isEqualTo(askedFor);
    assertThat(request.size()).isEqualTo(most);
  }

  @Test
  void countsHowManyLieBefore() {
    assertThat(new PageRequest(1, 20).offset()).isZero();
    assertThat(new PageRequest(3, 20).offset()).isEqualTo(40);
    assertThat(new PageRequest(Integer.MAX_VALUE, 1_000).offset()).isEqualTo(2_147_483_646_000L);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "20, 1", "21, 2", "40, 2"})
  void countsThePages(long total, long pages) {
    assertThat(new Page<>(List.of(), total, new PageRequest(1, 20)).pages()).hasValue(pages);
  }

  @Test
  void countsNoPagesWithoutRoom() {
    assertThat(new Page<>(List.of(), 5, new PageRequest(1, 0)).pages()).isEmpty();
  }

  @Test
  void changesItsItemsAndNothingElse() {
    Page<Integer> page = new Page<>(List.of(1, 2), 9, new PageRequest(2, 2));

    assertThat(page.map(item -> "no " + item))
        .isEqualTo(new Page<>(List.of("no 1", "no 2"), 9, new PageRequest(2, 2)));
  }
}
