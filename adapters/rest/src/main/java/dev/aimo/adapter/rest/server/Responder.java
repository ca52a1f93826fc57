package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.Awaited;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.Cookie;
import dev.aimo.adapter.rest.http.EntityTag;
import dev.aimo.adapter.rest.http.Json;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Verb;
import dev.aimo.domain.error.PortFailure;
import io.helidon.http.DateTime;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Writes answers. */
final class Responder {

  static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

  private static final String JSON = "application/json; charset=utf-8";
  private static final int BUFFER = 64 * 1024;
  private static final byte[] NO_BYTES = {};
  private static final Header JSON_TYPE = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, JSON);
  private static final byte[] BLANK = {' '};
  private static final Header NOT_KEPT =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "private, no-store");
  private static final Header REVALIDATE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "private, no-cache");
  private static final Header VARY =
      HeaderValues.createCached(HeaderNames.VARY, "Origin, Accept-Encoding, Accept-Language");
  private static final Header GZIP =
      HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");

  private final CorsPolicy cors;
  private final Patience patience;

  /** What went out: the status, and how many bytes of body. */
  record Sent(int status, long bytes) {}

  Responder(CorsPolicy cors, Patience patience) {
    this.cors = cors;
    this.patience = patience;
  }

  Sent send(Call call, Reply reply, ServerResponse response) {
    ServerResponseHeaders headers = response.headers();
    response.status(Status.create(reply.status()));
    SecurityHeaders.set(headers, call.client().secure());
    headers.set(HeaderValues.create(REQUEST_ID, call.id()));
    headers.set(VARY);
    crossOrigin(call, headers);
    for (Reply.Header header : reply.headers()) {
      headers.set(HeaderValues.create(header.name(), header.value()));
    }
    for (Cookie cookie : reply.cookies()) {
      headers.add(
          HeaderValues.create(
              HeaderNames.SET_COOKIE, SetCookie.write(cookie, DateTime.timestamp())));
    }
    return send(call, reply.content(), response);
  }

  private Sent send(Call call, Content content, ServerResponse response) {
    return switch (content) {
      case Content.Data(Object data) ->
          json(call, Json.write(Envelope.of(data, call.language())), response);
      case Content.Json(Object body) -> json(call, Json.write(body), response);
      case Content.Bytes(String type, byte[] bytes) -> {
        response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, type));
        yield bytes(call, type, bytes, response);
      }
      case Content.Stream stream -> stream(call, stream, response);
      case Content.Produced produced -> produce(call, produced, response);
      case Content.Later(Awaited answer) -> await(call, answer, response);
      case Content.Nothing _ -> {
        response.send();
        yield new Sent(response.status().code(), 0);
      }
    };
  }

  private static Sent json(Call call, byte[] bytes, ServerResponse response) {
    response.headers().set(JSON_TYPE);
    response.headers().setIfAbsent(REVALIDATE);
    return bytes(call, JSON, bytes, response);
  }

  private static Sent bytes(Call call, String type, byte[] bytes, ServerResponse response) {
    if (isReadable(call, response)) {
      response.headers().setIfAbsent(HeaderValues.create(HeaderNames.ETAG, EntityTag.of(bytes)));
      if (isKnown(call, response)) {
        return notModified(response);
      }
    }
    byte[] body = bytes;
    if (Gzip.isWorthwhile(bytes, type)
        && Gzip.isAccepted(call.header("accept-encoding").orElse(""))) {
      body = Gzip.compress(bytes);
      response.headers().set(GZIP);
    }
    if (call.is(Verb.HEAD)) {
      return headOnly(body.length, response);
    }
    response.send(body);
    return new Sent(response.status().code(), body.length);
  }

  private Sent stream(Call call, Content.Stream content, ServerResponse response) {
    try (InputStream stream = content.stream()) {
      if (isReadable(call, response) && isKnown(call, response)) {
        return notModified(response);
      }
      response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, content.type()));
      if (call.is(Verb.HEAD)) {
        return headOnly(content.size(), response);
      }
      response.headers().contentLength(content.size());
      try (OutputStream out = response.outputStream()) {
        return new Sent(response.status().code(), copy(stream, out));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sent produce(Call call, Content.Produced content, ServerResponse response) {
    try (Content.Production production = content.production()) {
      response.headers().set(HeaderValues.create(HeaderNames.CONTENT_TYPE, content.type()));
      if (call.is(Verb.HEAD)) {
        response.send(NO_BYTES);
        return new Sent(response.status().code(), 0);
      }
      WatchedStream out = new WatchedStream(response.outputStream(), patience);
      production.writeTo(out);
      // Closed only now: where the end is missing, clients know that it broke off.
      out.close();
      return new Sent(response.status().code(), out.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sent await(Call call, Awaited answer, ServerResponse response) {
    try (answer) {
      response.headers().set(JSON_TYPE);
      response.headers().set(NOT_KEPT);
      if (call.is(Verb.HEAD)) {
        response.send(NO_BYTES);
        return new Sent(response.status().code(), 0);
      }
      WatchedStream out = new WatchedStream(response.outputStream(), patience);
      do {
        out.write(BLANK);
        out.flush();
      } while (!answer.isDone());
      out.write(LateBody.of(call, answer));
      out.close();
      return new Sent(response.status().code(), out.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long copy(InputStream stream, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long sent = 0;
    for (int read = read(stream, buffer); read >= 0; read = read(stream, buffer)) {
      write(out, buffer, read);
      sent += read;
    }
    return sent;
  }

  private void write(OutputStream out, byte[] buffer, int length) throws IOException {
    patience.begin();
    try {
      out.write(buffer, 0, length);
    } finally {
      patience.end();
    }
  }

  /** Our own stores fail otherwise than a client that goes away. */
  private static int read(InputStream stream, byte[] buffer) {
    try {
      return stream.read(buffer);
    } catch (IOException e) {
      throw new PortFailure("blobs", true, e);
    }
  }

  private static boolean isReadable(Call call, ServerResponse response) {
    return response.status().code() == 200 && (call.is(Verb.GET) || call.is(Verb.HEAD));
  }

  private static boolean isKnown(Call call, ServerResponse response) {
    Optional<String> known = call.header("if-none-match");
    return known.isPresent()
        && response.headers().contains(HeaderNames.ETAG)
        && EntityTag.matches(known.get(), response.headers().get(HeaderNames.ETAG).get());
  }

  private static Sent notModified(ServerResponse response) {
    response.headers().remove(HeaderNames.CONTENT_TYPE);
    response.status(Status.NOT_MODIFIED_304).send();
    return new Sent(304, 0);
  }

  private static Sent headOnly(long length, ServerResponse response) {
    response.headers().contentLength(length);
    response.send(NO_BYTES);
    return new Sent(response.status().code(), 0);
  }

  private void crossOrigin(Call call, ServerResponseHeaders headers) {
    Optional<String> origin = call.header("origin");
    if (origin.isPresent()) {
      cors.answer(origin.get(), headers);
      if (call.is(Verb.OPTIONS)) {
        cors.answerPreflight(origin.get(), call.header("access-control-request-headers"), headers);
      }
    }
  }
}
