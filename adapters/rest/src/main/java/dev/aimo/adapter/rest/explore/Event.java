package dev.aimo.adapter.rest.explore;

import dev.aimo.adapter.rest.http.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One server-sent event. Its data are JSON, and so without line breaks. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Event(byte[] bytes, boolean isLast) {

  static Event of(String name, Object data) {
    return new Event(written(name, data), false);
  }

  static Event last(String name, Object data) {
    return new Event(written(name, data), true);
  }

  static Event error(Object data) {
    return last("error", data);
  }

  private static byte[] written(String name, Object data) {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    event.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    event.writeBytes(Json.write(data));
    event.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
    return event.toByteArray();
  }
}
