package dev.aimo.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, closed in the reverse order of its opening. One that fails does not keep the others
 * open.
 */
final class Closing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<Step> steps = new ArrayDeque<>();

  private record Step(String name, AutoCloseable what) {}

  <T extends AutoCloseable> T add(String name, T what) {
    steps.push(new Step(name, what));
    return what;
  }

  @Override
  public void close() {
    while (!steps.isEmpty()) {
      close(steps.pop());
    }
  }

  private static void close(Step step) {
    try {
      step.what().close();
      LOG.info("stop: {} closed", step.name());
    } catch (Exception e) {
      LOG.warn("stop: {} did not close cleanly", step.name(), e);
    }
  }
}
