package dev.aimo.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoTextTest {

  @Test
  void readsAMemoWithEverything() {
    List<DemoMemo> memos =
        DemoText.read(
            """
            === Kitchen
            --- bread, soup | as loaf; ago 12; to a b; with x.png; public; trash 3; from https://example.org/x
            First line

            ## second
            --> 5
            Later
            """,
            7);

    assertThat(memos)
        .containsExactly(
            new DemoMemo(
                7,
                "Kitchen",
                List.of("bread", "soup"),
                Optional.of("loaf"),
                Age.ofDays(12),
                true,
                Optional.of(Age.ofDays(3)),
                Optional.of("https://example.org/x"),
                List.of("a", "b"),
                List.of("x.png"),
                "First line\n\n## second",
                List.of(new DemoMemo.Later(Age.ofDays(5), "Later"))));
  }

  @Test
  void readsMemosOfSeveralDrawers() {
    assertThat(
            DemoText.read(
                """
                === Kitchen
                --- bread
                one
                ---
                two
                ===
                --- | years 2
                three
                """,
                0))
        .extracting(memo -> memo.drawer() + ":" + memo.text())
        .containsExactly("Kitchen:one", "Kitchen:two", ":three");
  }

  @Test
  void refusesAnOptionItDoesNotKnow() {
    assertThatThrownBy(() -> DemoText.read("--- bread | fresh\ntext", 0))
        .hasMessageContaining("fresh");
  }
}
