package dev.aimo.application.explore;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.search.Similar;
import dev.aimo.domain.error.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnswerStreamTest {

  private final ExploreWorld world = new ExploreWorld();
  private final Ask ask = new Ask("fresh bread", "", Optional.empty());
  private final List<String> heard = new ArrayList<>();

  private final AnswerSink sink =
      new AnswerSink() {
        @Override
        public void sources(List<Similar> sources, Set<Missing> missing) {
          heard.add("sources " + sources.size());
        }

        @Override
        public void piece(String text) {
          heard.add(text);
        }

        @Override
        public void suggestions(List<String> suggestions) {
          heard.add("suggestions " + suggestions);
        }

        @Override
        public void end(Exploration exploration) {
          heard.add("end " + exploration.outcome());
        }
      };

  @Test
  void handsOverSourcesThenPiecesThenSuggestions() {
    world.write("fresh bread");
    world.model(told -> told.contains("Write Markdown") ? "Bread [1] [7] is" : "More?");

    try (AnswerStream stream = world.explore().begin(world.anna, ask)) {
      stream.writeTo(sink);
    }

    assertThat(heard)
        .containsExactly(
            "sources 1",
            "Bread ",
            "[1] ",
            " ",
            "is",
            "suggestions [More?]",
            "end Answered[text=Bread [1]  is]");
  }

  @Test
  void endsAtOnceWhereThereIsNobodyToAsk() {
    world.system = Optional.empty();
    world.write("fresh bread");

    try (AnswerStream stream = world.explore().begin(world.anna, ask)) {
      stream.writeTo(sink);
    }

    assertThat(heard).containsExactly("sources 1", "end NoModel[]");
  }

  @Test
  void givesAnAccountOnlySoManyPlaces() {
    ExploreUseCases explore = world.explore();
    AnswerStream first = explore.begin(world.anna, ask);
    AnswerStream second = explore.begin(world.anna, ask);
    assertRefused(Reason.EXPLORE_BUSY, () -> explore.begin(world.anna, ask));
    explore.begin(world.ben, ask).close();

    first.close();
    first.close();

    AnswerStream third = explore.begin(world.anna, ask);
    assertRefused(Reason.EXPLORE_BUSY, () -> explore.begin(world.anna, ask));
    second.close();
    third.close();
  }
}
