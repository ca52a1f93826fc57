package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Client;
import dev.aimo.adapter.rest.http.ClientGone;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.RequestBody;
import dev.aimo.adapter.rest.http.Verb;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.MDC;

/** Where Helidon hands a request over, and gets its answer back. */
final class Gateway implements Handler {

  /** So much of a body that nobody read is thrown away to keep the connection; more ends it. */
  private static final long BEARABLE_REST = 256 * 1024;

  /** So much is read before a connection is closed, so that the client gets to read its answer. */
  private static final long LONGEST_FAREWELL = 16 * 1024 * 1024;

  /** As much for somebody known: they shall read that their file is too large. */
  private static final long LONGEST_TRUSTED_FAREWELL = 512 * 1024 * 1024;

  private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");
  private static final String LOG_KEY = "requestId";

  private final Dispatcher dispatcher;
  private final Responder responder;
  private final TrustedProxies proxies;
  private final Language language;
  private final RequestMetrics metrics;
  private final Patience patience;
  private final BooleanSupplier stopping;

  Gateway(
      Dispatcher dispatcher,
      Responder responder,
      TrustedProxies proxies,
      Language language,
      RequestMetrics metrics,
      Patience patience,
      BooleanSupplier stopping) {
    this.dispatcher = dispatcher;
    this.responder = responder;
    this.proxies = proxies;
    this.language = language;
    this.metrics = metrics;
    this.patience = patience;
    this.stopping = stopping;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    long start = System.nanoTime();
    metrics.begin();
    try {
      Call call = call(request);
      MDC.put(LOG_KEY, call.id());
      answer(call, request, response, start);
    } catch (ClientGone gone) {
      throw new CloseConnectionException("the client went away", gone);
    } finally {
      MDC.remove(LOG_KEY);
      metrics.end();
    }
  }

  private void answer(Call call, ServerRequest request, ServerResponse response, long start) {
    Dispatcher.Answer answer = dispatcher.answer(call);
    if (call.body().leavesMoreThan(BEARABLE_REST)
        || mayStillCome(call.body(), request)
        || stopping.getAsBoolean()) {
      response.headers().set(HeaderValues.CONNECTION_CLOSE);
    }
    Responder.Sent sent = send(call, answer.reply(), response);
    long nanos = System.nanoTime() - start;
    String method = call.verb().map(Verb::name).orElse("OTHER");
    metrics.record(method, answer.template(), sent.status(), nanos);
    AccessLog.write(method, call, sent, nanos);
    if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
      end(call.body(), request);
    }
  }

  /**
   * Whether the client asked if it may send its body and was not told. It may send it all the same,
   * or its next request at once: nobody could tell the one from the other.
   */
  private static boolean mayStillCome(RequestBody body, ServerRequest request) {
    return body.leavesMoreThan(0) && !request.continueSent();
  }

  /**
   * Ends the connection, as the answer announced. Helidon by itself would go on, and take what is
   * left of the body for the next request.
   */
  private static void end(RequestBody body, ServerRequest request) {
    if (body.leavesMoreThan(0) && request.continueSent()) {
      discard(body);
    }
    throw new CloseConnectionException("announced by the answer");
  }

  private Responder.Sent send(Call call, Reply reply, ServerResponse response) {
    try {
      return responder.send(call, reply, response);
    } catch (ServerConnectionException | UncheckedIOException e) {
      throw new ClientGone(e);
    } catch (RuntimeException | OutOfMemoryError e) {
      Reply failure = Failures.of(e, call);
      if (reply.content() instanceof Content.Stream
          || reply.content() instanceof Content.Produced) {
        // The client has the head already: only an early end can tell it.
        throw new ClientGone(e);
      }
      return responder.send(call, failure, response);
    }
  }

  private Call call(ServerRequest request) {
    HttpPrologue prologue = request.prologue();
    ServerRequestHeaders headers = request.headers();
    return new Call(
        Verb.of(prologue.method().text()),
        target(prologue),
        name -> headers.first(HeaderNames.create(name)),
        body(request, headers),
        client(request, headers),
        headers.first(HeaderNames.ACCEPT_LANGUAGE).flatMap(Language::accepted).orElse(language),
        RequestIds.choose(headers.first(Responder.REQUEST_ID)));
  }

  private static String target(HttpPrologue prologue) {
    String path = prologue.uriPath().rawPath();
    String query = prologue.query().rawValue();
    return query.isEmpty() ? path : path + '?' + query;
  }

  private RequestBody body(ServerRequest request, ServerRequestHeaders headers) {
    if (!request.content().hasEntity()) {
      return RequestBody.none();
    }
    return new RequestBody(
        headers.first(HeaderNames.CONTENT_TYPE).orElse(""),
        headers.contentLength().orElse(-1),
        () -> new ClientStream(request.content().inputStream(), patience));
  }

  private Client client(ServerRequest request, ServerRequestHeaders headers) {
    return proxies.client(
        peer(request),
        request.isSecure(),
        all(headers, HeaderNames.X_FORWARDED_FOR),
        all(headers, FORWARDED_PROTO));
  }

  private static InetAddress peer(ServerRequest request) {
    return ((InetSocketAddress) request.remotePeer().address()).getAddress();
  }

  private static Optional<String> all(ServerRequestHeaders headers, HeaderName name) {
    return headers.contains(name)
        ? Optional.of(String.join(",", headers.all(name, List::of)))
        : Optional.empty();
  }

  private static void discard(RequestBody body) {
    byte[] buffer = new byte[64 * 1024];
    try (InputStream stream = body.stream()) {
      long most = body.isTrusted() ? LONGEST_TRUSTED_FAREWELL : LONGEST_FAREWELL;
      long discarded = 0;
      while (discarded < most) {
        int read = stream.read(buffer);
        if (read < 0) {
          return;
        }
        discarded += read;
      }
    } catch (IOException | RuntimeException _) {
      // The answer is sent and the connection ends anyway.
    }
  }
}
