package dev.aimo.bootstrap;

import dev.aimo.application.index.IndexStatusUseCases;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What AIMO measures of itself, in the text that Prometheus reads. */
final class Metrics implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  MeterRegistry registry() {
    return registry;
  }

  String scrape() {
    return registry.scrape();
  }

  /** Asking the JVM about itself takes a while to set up; no start should wait for it. */
  void watchJvm() {
    collections.bindTo(registry);
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(watch -> watch.bindTo(registry));
  }

  /** Asked for when somebody looks; a database that is away leaves a gap. */
  void watchIndexes(IndexStatusUseCases status) {
    gauge(
        "aimo.index.waiting",
        "changes that the indexes have to follow",
        status,
        known -> known.backlog().waiting());
    gauge(
        "aimo.index.given.up",
        "memos that could not be indexed",
        status,
        known -> known.backlog().givenUp());
    gauge(
        "aimo.index.lag",
        "how long the oldest change has been waiting, in seconds",
        status,
        known -> known.lag().toMillis() / 1000.0);
  }

  private void gauge(
      String name,
      String description,
      IndexStatusUseCases status,
      ToDoubleFunction<IndexStatusUseCases> value) {
    Gauge.builder(name, status, value).description(description).register(registry);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
