package dev.aimo.bootstrap;

import dev.aimo.application.index.Bell;
import dev.aimo.application.index.Bell.Pause;
import dev.aimo.application.index.Diagnosis;
import dev.aimo.application.index.DoctorUseCases;
import dev.aimo.application.index.IndexStatusUseCases;
import dev.aimo.application.index.IndexerUseCases;
import dev.aimo.domain.error.StartFailure;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks after the indexes from the command line. Where a server keeps them, it is left to that one:
 * there is one lease for all.
 */
final class IndexTools {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Offline installation;

  private IndexTools(Offline installation) {
    this.installation = installation;
  }

  static IndexTools in(Variables variables) {
    return new IndexTools(Offline.in(variables));
  }

  /** What differs; after it was repaired, when that is asked for. */
  Diagnosis examine(boolean repair) {
    return installation.run(adapters -> {
      SearchWiring search = installation.wiring(adapters, installation.clock()).search();
      Diagnosis diagnosis = search.doctor().examine();
      if (!repair) {
        return diagnosis;
      }
      DoctorUseCases doctor = search.doctor();
      doctor.repair(diagnosis);
      keep(search, _ -> {});
      return doctor.examine();
    });
  }

  /** Until then searches do without what is being made. */
  Diagnosis fillAnew(Consumer<String> progress) {
    return installation.run(adapters -> {
      SearchWiring search = installation.wiring(adapters, installation.clock()).search();
      search.doctor().fillAnew();
      keep(search, progress);
      return search.doctor().examine();
    });
  }

  /** Does the indexer's work, or waits until it is done elsewhere. */
  private static void keep(SearchWiring search, Consumer<String> progress) {
    IndexerUseCases indexer = search.indexer();
    IndexStatusUseCases status = search.status();
    try {
      String last = "";
      long movedAt = System.nanoTime();
      while (!indexer.isIdle()) {
        Pause pause = indexer.work();
        String now = progress(status);
        if (!now.equals(last)) {
          last = now;
          movedAt = System.nanoTime();
          progress.accept(now);
        } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
          throw new StartFailure(
              "the indexes do not get any further: see what the log says of them. What was begun goes on when AIMO runs.");
        }
        new Bell().await(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      indexer.stop();
    }
  }

  private static String progress(IndexStatusUseCases status) {
    String filled =
        status.progress().stream()
            .map(index ->
                "%s: %.0f %%".formatted(index.generation().content(), 100 * index.filled()))
            .collect(Collectors.joining("; "));
    return "%s; %d changes wait".formatted(filled, status.backlog().waiting());
  }
}
