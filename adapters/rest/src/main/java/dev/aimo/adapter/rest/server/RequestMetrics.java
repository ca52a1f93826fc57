package dev.aimo.adapter.rest.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests there are, and how long they take, by route and never by path. */
final class RequestMetrics {

  private final MeterRegistry registry;
  private final AtomicInteger running = new AtomicInteger();
  // Finding a timer in the registry costs more than most requests do
  private final ConcurrentMap<Kind, Timer> timers = new ConcurrentHashMap<>();

  private record Kind(String method, String route, int hundreds) {}

  RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("http.server.requests.active", running, AtomicInteger::get)
        .description("requests that are being answered")
        .register(registry);
  }

  int running() {
    return running.get();
  }

  void begin() {
    running.incrementAndGet();
  }

  void end() {
    running.decrementAndGet();
  }

  void record(String method, String route, int status, long nanos) {
    timers
        .computeIfAbsent(new Kind(method, route, status / 100), this::timer)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("http.server.requests")
        .description("answered requests")
        .tag("method", kind.method())
        .tag("route", kind.route())
        .tag("status", kind.hundreds() + "xx")
        .register(registry);
  }
}
