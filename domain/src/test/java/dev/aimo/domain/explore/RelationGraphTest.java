package dev.aimo.domain.explore;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.explore.RelationGraph.Edge;
import dev.aimo.domain.explore.RelationGraph.Kind;
import dev.aimo.domain.explore.RelationGraph.Node;
import dev.aimo.domain.explore.RelationGraph.Place;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelationGraphTest {

  private final Memo centre = memo("centre", Duration.ZERO);

  @Test
  void drawsLinksFirstAndThenWhatIsOnlyNear() {
    Memo target = memo("target", Duration.ZERO);
    Memo source = memo("source", Duration.ZERO);
    Memo soon = memo("soon", Duration.ofHours(24));
    Memo far = memo("far", Duration.ofHours(25));

    RelationGraph graph =
        RelationGraph.of(
            centre, List.of(target), List.of(source, target), List.of(target, soon, far, centre));

    assertThat(graph.nodes())
        .extracting(node -> node.id().value())
        .containsExactly("centre", "target", "source", "soon", "far");
    assertThat(graph.nodes())
        .extracting(Node::place)
        .containsExactly(Place.SOURCE, Place.RELATED, Place.BACKLINK, Place.RELATED, Place.RELATED);
    assertThat(graph.edges())
        .containsExactly(
            new Edge(centre.id(), target.id(), Kind.OUTGOING),
            new Edge(source.id(), centre.id(), Kind.INCOMING),
            new Edge(target.id(), centre.id(), Kind.INCOMING),
            new Edge(centre.id(), soon.id(), Kind.TEMPORAL),
            new Edge(centre.id(), far.id(), Kind.THEMATIC));
  }

  @Test
  void showsTheFirstLineAsTitleAndTheBeginningAsContent() {
    String text = "\n" + "字".repeat(60) + "\nsecond " + "x".repeat(300);
    Node node =
        RelationGraph.of(memo(text, "long", Duration.ZERO), List.of(), List.of(), List.of())
            .nodes()
            .getFirst();
    assertThat(node.title()).isEqualTo("字".repeat(50) + "...");
    assertThat(node.content()).hasSize(200);
  }

  @Test
  void drawsNothingAroundAMemoThatStandsAlone() {
    RelationGraph graph = RelationGraph.of(centre, List.of(), List.of(), List.of(centre));
    assertThat(graph.nodes()).hasSize(1);
    assertThat(graph.edges()).isEmpty();
    assertThat(graph.count(Kind.OUTGOING)).isZero();
  }

  private static Memo memo(String id, Duration later) {
    return memo(id, id, later);
  }

  private static Memo memo(String text, String id, Duration later) {
    return Memo.create(
        new MemoId(id), new AccountId("u1"), new MemoText(text), NOON.plus(later), NOON);
  }
}
