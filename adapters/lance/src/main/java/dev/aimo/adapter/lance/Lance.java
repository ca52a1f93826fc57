package dev.aimo.adapter.lance;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All tables. The native library is loaded in the background; the first call waits for it. */
final class Lance implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Lance.class);

  private final CompletableFuture<NativeLance> library = new CompletableFuture<>();
  private final Calls calls;
  private final Map<String, Table> tables = new ConcurrentHashMap<>();

  private Lance(Calls calls) {
    this.calls = calls;
  }

  static Lance open(Place place) {
    int processors = Runtime.getRuntime().availableProcessors();
    Lance lance = new Lance(new Calls(processors));
    Thread.ofPlatform().daemon().name("lance-load").start(() -> lance.load(place, processors));
    return lance;
  }

  private void load(Place place, int processors) {
    try {
      library.complete(NativeLance.load(place, processors));
    } catch (Throwable e) {
      LOG.error("The vector store can not be loaded, so nothing can be searched", e);
      library.completeExceptionally(e);
    }
  }

  Calls calls() {
    return calls;
  }

  Table table(Generation generation) {
    return table(name(generation), layout(generation));
  }

  Table table(String name, Layout layout) {
    NativeLance loaded = library.join();
    return tables.computeIfAbsent(name, _ -> new Table(loaded, layout, name));
  }

  NativeLance library() {
    return library.join();
  }

  /** Why nothing works, when that is known by now. */
  Optional<String> trouble() {
    return library.isCompletedExceptionally()
        ? Optional.of(
            "The vector store can not be loaded: "
                + Trouble.of(library.exceptionNow()).getMessage())
        : Optional.empty();
  }

  private static String name(Generation generation) {
    String kind =
        switch (generation.content()) {
          case IndexContent.Words _ -> "memo_words_";
          case IndexContent.Meaning _ -> "memo_vectors_";
          case IndexContent.Pictures _ -> "attachment_vectors_";
        };
    return kind + generation.id().value();
  }

  private static Layout layout(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Words _ -> MemoLayout.OF_WORDS;
      case IndexContent.Meaning(var model) -> MemoLayout.ofMeaning(model.dimensions());
      case IndexContent.Pictures(var model) -> MemoLayout.ofPictures(model.dimensions());
    };
  }

  @Override
  public void close() {
    calls.close();
    if (!calls.isQuiet()) {
      LOG.warn("The vector store was still at work when it was closed");
      return;
    }
    try {
      NativeLance loaded = library.join();
      tables.values().forEach(Table::close);
      loaded.close();
    } catch (CompletionException e) {
      LOG.debug("The vector store was never loaded", e);
    }
  }
}
