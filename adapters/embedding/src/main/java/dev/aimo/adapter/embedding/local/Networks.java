package dev.aimo.adapter.embedding.local;

import ai.onnxruntime.OrtException;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The networks of this process. Each is loaded when it is first needed, and all together never keep
 * more than all processors but one at work, so that requests find one free.
 */
public final class Networks implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Networks.class);
  private static final String PORT = "in-process embeddings";

  private final int atOnce;
  private final Semaphore turns;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Network, LoadedNetwork> loaded = new EnumMap<>(Network.class);
  private boolean closed;

  public Networks(int processors) {
    atOnce = Math.max(1, processors - 1);
    // Fair: a query is next after those that already wait, however many texts are indexed
    turns = new Semaphore(atOnce, true);
  }

  /** Loads what this model needs, so that the first text does not wait for it. */
  public void start(LocalModel model) {
    Thread.ofVirtual().name("load-" + model.model().name()).start(() -> warm(model));
  }

  private void warm(LocalModel model) {
    try {
      for (Network network : needed(model)) {
        get(network);
      }
    } catch (PortFailure e) {
      LOG.warn("{} could not be loaded, and is tried again when it is needed", model.model(), e);
    }
  }

  private static Set<Network> needed(LocalModel model) {
    return switch (model) {
      case ENGLISH -> EnumSet.of(Network.ENGLISH);
      case CHINESE -> EnumSet.of(Network.CHINESE);
      case BILINGUAL -> EnumSet.allOf(Network.class);
    };
  }

  Vector embed(Network network, String text) {
    LoadedNetwork ready = get(network);
    try {
      return ready.embed(text, turns);
    } catch (OrtException | IllegalStateException | IllegalArgumentException e) {
      throw new PortFailure(PORT, isClosed(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure(PORT, true, new IOException("interrupted", e));
    }
  }

  private LoadedNetwork get(Network network) {
    lock.lock();
    try {
      if (closed) {
        throw new PortFailure(PORT, true, new IOException("closed"));
      }
      LoadedNetwork there = loaded.get(network);
      return there == null ? load(network) : there;
    } finally {
      lock.unlock();
    }
  }

  private LoadedNetwork load(Network network) {
    long start = System.nanoTime();
    try {
      LoadedNetwork ready = LoadedNetwork.load(network);
      loaded.put(network, ready);
      LOG.info(
          "Loaded the {} network in {} ms",
          network,
          Duration.ofNanos(System.nanoTime() - start).toMillis());
      return ready;
    } catch (IOException | OrtException | LinkageError e) {
      // It is about this machine, not about the text: work goes on when that is mended
      throw new PortFailure(PORT, true, e);
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the texts that are being worked on, which takes no longer than one part of each. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      turns.acquireUninterruptibly(atOnce);
      for (LoadedNetwork network : loaded.values()) {
        network.close();
      }
      loaded.clear();
    } catch (OrtException e) {
      throw new PortFailure(PORT, false, e);
    } finally {
      turns.release(atOnce);
      lock.unlock();
    }
  }
}
