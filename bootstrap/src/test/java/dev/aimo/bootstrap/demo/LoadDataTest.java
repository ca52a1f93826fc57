package dev.aimo.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.tag.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadDataTest {

  private static final Login LOGIN = new Login(LoadData.EMAIL, "only-for-tests");
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  private final SampleWorld world = new SampleWorld(NOW.toString());
  private final LoadData load = new LoadData(world.useCases, world.clock);

  @Test
  void writesSoManyMemosAndTellsHowFarItIs() {
    List<Integer> progress = new ArrayList<>();

    load.write(LOGIN, 920, progress::add);

    assertThat(world.memos(LoadData.EMAIL))
        .hasSize(920)
        .extracting(MemoSheet::memo)
        .allSatisfy(memo -> assertThat(memo.updatedAt()).isEqualTo(memo.createdAt()))
        .extracting(memo -> memo.createdAt())
        .contains(NOW.minus(Duration.ofDays(900)))
        .isSorted();
    assertThat(progress).containsExactly(500, 920);
  }

  @Test
  void writesWhatTheGeneratorMade() {
    load.write(LOGIN, 300, _ -> {});

    List<SampleMemo> made = SampleMemos.generate(20_261_120, 300).toList();
    List<MemoSheet> written = world.memos(LoadData.EMAIL);
    assertThat(written)
        .extracting(sheet -> sheet.memo().text().value())
        .containsExactlyElementsOf(made.stream().map(SampleMemo::text).toList());
    assertThat(written)
        .extracting(sheet -> sheet.tags().stream().map(tag -> tag.name().value()).toList())
        .containsExactlyElementsOf(made.stream().map(SampleMemo::tags).toList());
    assertThat(written)
        .extracting(sheet -> sheet.memo().isPublic())
        .containsExactlyElementsOf(made.stream().map(SampleMemo::isPublic).toList());
    assertThat(world.useCases.tags().list(new Actor(world.owner(LoadData.EMAIL))))
        .hasSize(50)
        .extracting(Tag::usageCount)
        .anyMatch(count -> count > 0);
  }

  @Test
  void leavesAnAccountThatIsThereAlone() {
    load.write(LOGIN, 10, _ -> {});

    assertThatThrownBy(() -> load.write(LOGIN, 10, _ -> {})).isInstanceOf(Conflict.class);

    assertThat(world.memos(LoadData.EMAIL)).hasSize(10);
  }
}
