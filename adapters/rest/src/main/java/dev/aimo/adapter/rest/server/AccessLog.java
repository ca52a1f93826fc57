package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per request. Queries, headers and bodies are left out: they may hold secrets. */
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("dev.aimo.access");

  private AccessLog() {}

  static void write(String method, Call call, Responder.Sent sent, long nanos) {
    if (LOG.isInfoEnabled()) {
      long micros = nanos / 1000;
      LOG.info(
          "{} {} {} {} {}.{}{}{} {} {}",
          method,
          call.path(),
          sent.status(),
          sent.bytes(),
          micros / 1000,
          micros / 100 % 10,
          micros / 10 % 10,
          micros % 10,
          call.client().address(),
          call.id());
    }
  }
}
