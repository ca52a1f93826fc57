package dev.aimo.adapter.rest.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What a route answers. */
public record Reply(int status, Content content, List<Header> headers, List<Cookie> cookies) {

  public record Header(String name, String value) {}

  public static Reply data(Object data) {
    return of(200, new Content.Data(data));
  }

  public static Reply json(int status, Object body) {
    return of(status, new Content.Json(body));
  }

  public static Reply text(int status, String text) {
    return bytes(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply bytes(int status, String type, byte[] bytes) {
    return of(status, new Content.Bytes(type, bytes));
  }

  public static Reply stream(Content.Stream stream) {
    return of(200, stream);
  }

  public static Reply produced(Content.Produced produced) {
    return of(200, produced);
  }

  static Reply awaited(Awaited answer) {
    return of(200, new Content.Later(answer));
  }

  public static Reply nothing(int status) {
    return of(status, new Content.Nothing());
  }

  public Reply with(String name, String value) {
    return new Reply(status, content, plus(headers, new Header(name, value)), cookies);
  }

  public Reply with(Cookie cookie) {
    return new Reply(status, content, headers, plus(cookies, cookie));
  }

  public Reply withStatus(int other) {
    return new Reply(other, content, headers, cookies);
  }

  /** For what could run script when a browser opens it by itself. */
  public Reply sandboxed() {
    return with(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  }

  private static Reply of(int status, Content content) {
    return new Reply(status, content, List.of(), List.of());
  }

  private static <T> List<T> plus(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
