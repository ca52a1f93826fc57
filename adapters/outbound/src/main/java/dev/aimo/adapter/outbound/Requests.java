package dev.aimo.adapter.outbound;

import dev.aimo.domain.outbound.OutboundCall;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Makes requests of calls. */
final class Requests {

  /** What a line of a header can carry without ending it. */
  private static final Pattern HEADER = Pattern.compile("[\\t\\x20-\\x7e]*");

  private Requests() {}

  static HttpUriRequestBase of(OutboundCall call) {
    HttpUriRequestBase request =
        call.body().isPresent() ? new HttpPost(call.address()) : new HttpGet(call.address());
    call.headers()
        .forEach((name, value) -> {
          if (!HEADER.matcher(value).matches()) {
            throw Trouble.notMade("the header " + name + " can not be sent");
          }
          request.setHeader(name, value);
        });
    // By way of bytes: half a character, which can not be written as UTF-8, is sent as "?"
    call.body()
        .map(body -> body.getBytes(StandardCharsets.UTF_8))
        .ifPresent(body -> request.setEntity(new ByteArrayEntity(body, null)));
    return request;
  }
}
