package dev.aimo.adapter.lance;

import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.index.IndexUpkeep;
import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.VectorIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Vectors, words and caches in Lance tables. Several instances may use one place, so nothing in it
 * is locked; which one writes the indexes is agreed on elsewhere.
 */
public final class LanceAdapter implements AutoCloseable {

  /** Of the memory that Java may have: a quarter. */
  private static final int SHARE_OF_VECTORS = 4;

  private static final Duration LAST_WRITES = Duration.ofSeconds(2);

  private final Lance lance;
  private final HealthProbe probe;
  private final CacheTable texts;
  private final CacheTable pictures;
  private final ScheduledThreadPoolExecutor later;
  private final IndexUpkeep upkeep;
  private final VectorIndex vectors;

  private LanceAdapter(
      Lance lance, HealthProbe probe, LanceSettings settings, InstantSource clock) {
    this.lance = lance;
    this.probe = probe;
    later =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("lance-cache").factory());
    later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    // Earlier releases of AIMO have tables with these names but without a number
    texts = new CacheTable(lance, "embedding_cache_1", "embedding cache", clock, later);
    pictures = new CacheTable(lance, "multimodal_embedding_cache_1", "picture cache", clock, later);
    vectors = new LanceVectorIndex(lance, Runtime.getRuntime().maxMemory() / SHARE_OF_VECTORS);
    upkeep = new Upkeep(lance, List.of(texts, pictures), settings.retention(), clock);
  }

  /**
   * Makes the directory where it is missing, and tries whether it can be written. What takes longer
   * goes on in the background.
   */
  public static LanceAdapter open(LanceSettings settings, InstantSource clock) {
    return switch (settings) {
      case LanceSettings.Local(Path path, _) -> {
        DataDirectory directory = directory(path.toAbsolutePath());
        Lance lance = Lance.open(Place.of(directory.path()));
        yield new LanceAdapter(lance, new LanceProbe(lance, directory), settings, clock);
      }
      case LanceSettings.Bucket bucket -> {
        Lance lance = Lance.open(Place.of(bucket));
        yield new LanceAdapter(lance, new BucketProbe(lance, bucket.name()), settings, clock);
      }
    };
  }

  private static DataDirectory directory(Path path) {
    try {
      DataDirectory directory = new DataDirectory(Files.createDirectories(path).toRealPath());
      directory.tryWriting();
      return directory;
    } catch (IOException e) {
      throw new StartFailure(
          "The directory for Lance data, %s, can not be used: %s. Give the user that runs AIMO the right to write it, or set LANCEDB_PATH to another directory."
              .formatted(path, DataDirectory.trouble(e)),
          e);
    }
  }

  Lance lance() {
    return lance;
  }

  public VectorIndex vectors() {
    return vectors;
  }

  public TextIndex words() {
    return new LanceTextIndex(lance);
  }

  public PictureIndex pictures() {
    return new LancePictureIndex(lance);
  }

  public EmbeddingCache embeddingCache() {
    return new LanceEmbeddingCache(texts);
  }

  public PictureCache pictureCache() {
    return new LancePictureCache(pictures);
  }

  public IndexUpkeep upkeep() {
    return upkeep;
  }

  public HealthProbe probe() {
    return probe;
  }

  /** Writes what the caches have not written yet, and waits for what runs, but not for long. */
  @Override
  public void close() {
    later.shutdown();
    Thread last = Thread.ofPlatform().daemon().name("lance-cache-last").start(this::writeCaches);
    try {
      last.join(LAST_WRITES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lance.close();
  }

  private void writeCaches() {
    texts.write();
    pictures.write();
  }
}
