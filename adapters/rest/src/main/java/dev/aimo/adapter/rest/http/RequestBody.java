package dev.aimo.adapter.rest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The body of a request, read when somebody wants it. */
public final class RequestBody {

  /** Enough for everything that somebody may send before it is known who it is. */
  static final int MOST_FROM_STRANGERS = 128 * 1024;

  /** More than this is no text that a person wrote. */
  static final int MOST_FIELDS = 8 * 1024 * 1024;

  private static final long UNKNOWN = -1;

  private final String contentType;
  private final long length;
  private final Supplier<InputStream> source;
  private int most = MOST_FROM_STRANGERS;
  private @Nullable Counting stream;
  private @Nullable Fields fields;

  private static final class Counting extends FilterInputStream {
    private long count;
    private boolean ended;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? read : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count(read);
      return read;
    }

    private void count(int read) {
      if (read < 0) {
        ended = true;
      } else {
        count += read;
      }
    }
  }

  /** The length is -1 when the client did not say. */
  public RequestBody(String contentType, long length, Supplier<InputStream> source) {
    this.contentType = contentType;
    this.length = length;
    this.source = source;
  }

  public static RequestBody none() {
    return new RequestBody("", 0, InputStream::nullInputStream);
  }

  public String contentType() {
    return contentType;
  }

  public InputStream stream() {
    Counting known = stream;
    if (known != null) {
      return known;
    }
    Counting opened = new Counting(source.get());
    stream = opened;
    return opened;
  }

  /** The values of a JSON or form body; none for any other. */
  public Fields fields() {
    Fields known = fields;
    if (known != null) {
      return known;
    }
    Fields read = new Fields(length == 0 ? empty() : parse());
    fields = read;
    return read;
  }

  /** Whether more may be waiting than is sensible to read just to throw it away. */
  public boolean leavesMoreThan(long bearable) {
    if (length == 0 || (stream != null && stream.ended)) {
      return false;
    }
    long read = stream == null ? 0 : stream.count;
    return length == UNKNOWN || length - read > bearable;
  }

  private ObjectNode parse() {
    ContentType type = ContentType.parse(contentType);
    boolean json = type.name().equals("application/json");
    if (!json && !type.name().equals("application/x-www-form-urlencoded")) {
      return empty();
    }
    Charset charset = type.charset();
    byte[] bytes = bytes();
    if (bytes.length == 0) {
      return empty();
    }
    return json ? Json.object(bytes, charset) : Form.object(bytes, charset);
  }

  /** From here on, the sender is known, and may send more. */
  public void trust() {
    most = MOST_FIELDS;
  }

  /** Whether it is known who sends it. */
  public boolean isTrusted() {
    return most == MOST_FIELDS;
  }

  /** Whether it is known to be short enough to be read from anybody. */
  public boolean isShort() {
    return length != UNKNOWN && length <= MOST_FROM_STRANGERS;
  }

  private byte[] bytes() {
    if (length > most) {
      throw new TooLarge(Reason.BODY_TOO_LARGE);
    }
    try {
      byte[] bytes = stream().readNBytes(most + 1);
      if (bytes.length > most) {
        throw new TooLarge(Reason.BODY_TOO_LARGE);
      }
      return bytes;
    } catch (IOException e) {
      throw new ClientGone(e);
    }
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
