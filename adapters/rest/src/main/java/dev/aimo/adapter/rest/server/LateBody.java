package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Awaited;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.ClientGone;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.Json;
import dev.aimo.adapter.rest.http.Reply;

/**
 * The body of an answer whose status was sent before its outcome was known. Codes in the body say
 * what the status can not any more.
 */
final class LateBody {

  private LateBody() {}

  static byte[] of(Call call, Awaited answer) {
    try {
      return of(call, answer.outcome());
    } catch (ClientGone gone) {
      throw gone;
    } catch (RuntimeException | Error failure) {
      return of(call, Failures.of(failure, call));
    }
  }

  private static byte[] of(Call call, Reply reply) {
    return switch (reply.content()) {
      case Content.Data(Object data) -> Json.write(Envelope.of(data, call.language()));
      case Content.Json(Object body) -> Json.write(body);
      case Content.Bytes _,
          Content.Stream _,
          Content.Produced _,
          Content.Later _,
          Content.Nothing _ ->
          throw new IllegalStateException("only JSON can be awaited");
    };
  }
}
