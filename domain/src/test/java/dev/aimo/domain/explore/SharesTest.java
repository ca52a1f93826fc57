package dev.aimo.domain.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SharesTest {

  @Test
  void givesEverybodyAllWhereThereIsEnough() {
    assertThat(Shares.of(List.of(10, 20, 30), 100, 5)).containsExactly(10, 20, 30);
  }

  @Test
  void dividesFairlyWhatThoseWhoWantLittleLeave() {
    assertThat(Shares.of(List.of(100, 10, 100), 90, 10)).containsExactly(40, 10, 40);
  }

  @Test
  void givesTheLastNothingWherePartsWouldGetTooSmall() {
    assertThat(Shares.of(List.of(100, 100, 100), 100, 40)).containsExactly(50, 50, 0);
    assertThat(Shares.of(List.of(100, 100), 30, 40)).containsExactly(30, 0);
  }

  @Test
  void neverGivesMoreThanThereIs() {
    assertThat(Shares.of(List.of(5, 5), 0, 10)).containsExactly(0, 0);
    assertThat(Shares.of(List.of(5, 5), -7, 10)).containsExactly(0, 0);
    assertThat(Shares.of(List.of(), 100, 10)).isEmpty();
    assertThat(Shares.of(List.of(33, 33, 33, 33), 100, 1).stream().mapToInt(share -> share).sum())
        .isEqualTo(100);
  }
}
