package dev.aimo.adapter.rest.http;

import java.io.InputStream;
import java.io.OutputStream;

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

  /** Written while it is sent: nobody knows how long it gets. Closed as a stream is. */
  record Produced(String type, Production production) implements Content {}

  /** The content of another answer, once that is there. */
  record Later(Awaited answer) implements Content {}

  record Nothing() implements Content {}

  /** A body that is made when it is wanted. */
  interface Production extends AutoCloseable {

    /** Trouble of the stream is an UncheckedIOException. */
    void writeTo(OutputStream out);

    @Override
    void close();
  }
}
