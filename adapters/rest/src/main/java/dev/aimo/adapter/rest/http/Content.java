package dev.aimo.adapter.rest.http;

import java.io.InputStream;

/** What the body of an answer is made of. */
public sealed interface Content {

  /** Goes into the envelope of success. */
  record Data(Object data) implements Content {}

  /** JSON that is the whole body. */
  record Json(Object body) implements Content {}

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Bytes(String type, byte[] bytes) implements Content {}

  /** Closed when it is sent, or when it need not be sent. */
  record Stream(String type, long size, InputStream stream) implements Content {}

  record Nothing() implements Content {}
}
