package dev.aimo.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Ids} keeps to. */
public abstract class IdsContract {

  private static final int MANY = 20_000;

  protected abstract Ids ids();

  @Test
  protected final void putsThePrefixBefore23Characters() {
    Ids ids = ids();

    for (String prefix : new String[] {"", "u", "conv"}) {
      assertThat(ids.next(prefix)).matches(prefix + "[0-9a-z]{23}");
    }
  }

  @Test
  protected final void namesFilesWith24Characters() {
    assertThat(ids().nextFile()).matches("[A-Za-z0-9_-]{24}");
  }

  @Test
  protected final void keepsItsShapeForManyIds() {
    Ids ids = ids();

    for (int i = 0; i < MANY; i++) {
      assertThat(ids.next("m")).matches("m[0-9a-z]{23}");
      assertThat(ids.nextFile()).matches("[A-Za-z0-9_-]{24}");
    }
  }

  @Test
  protected final void neverRepeatsAnId() {
    Ids ids = ids();
    Set<String> seen = new HashSet<>();

    for (int i = 0; i < MANY; i++) {
      assertThat(seen.add(ids.next("m"))).isTrue();
      assertThat(seen.add(ids.nextFile())).isTrue();
    }
  }

  @Test
  protected final void neverRepeatsAnIdForCallersAtOnce()
      throws InterruptedException, ExecutionException {
    Ids ids = ids();
    Set<String> seen = new HashSet<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> batches = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        batches.add(
            callers.submit(
                () -> IntStream.range(0, MANY / 8).mapToObj(_ -> ids.next("m")).toList()));
      }

      for (Future<List<String>> batch : batches) {
        seen.addAll(batch.get());
      }
    }
    assertThat(seen).hasSize(MANY);
  }
}
