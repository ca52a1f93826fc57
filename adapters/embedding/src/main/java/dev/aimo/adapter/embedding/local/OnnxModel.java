package dev.aimo.adapter.embedding.local;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.URL;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/** A network of the BERT family: what it makes of the first piece stands for the whole text. */
final class OnnxModel implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int dimensions;

  private OnnxModel(OrtEnvironment environment, OrtSession session, int dimensions) {
    this.environment = environment;
    this.session = session;
    this.dimensions = dimensions;
  }

  static OnnxModel read(URL file, int dimensions) throws IOException, OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    // Outside the heap, and given back at once: the session makes its own copy
    try (Arena arena = Arena.ofConfined();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // Whoever asks does the work itself; how many may do so at once is decided above
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(false);
      options.setMemoryPatternOptimization(false);
      MemorySegment bytes = load(file, arena);
      OrtSession session = environment.createSession(bytes.asByteBuffer(), options);
      return new OnnxModel(environment, session, dimensions);
    }
  }

  private static MemorySegment load(URL file, Arena arena) throws IOException {
    try (InputStream in = file.openStream()) {
      MemorySegment bytes = arena.allocate(file.openConnection().getContentLengthLong());
      byte[] chunk = new byte[1 << 16];
      long at = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        MemorySegment.copy(chunk, 0, bytes, ValueLayout.JAVA_BYTE, at, read);
        at += read;
      }
      return bytes;
    }
  }

  float[] direction(long[] pieces) throws OrtException {
    long[] shape = {1, pieces.length};
    long[] ones = new long[pieces.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor ids = tensor(pieces, shape);
        OnnxTensor mask = tensor(ones, shape);
        OnnxTensor types = tensor(new long[pieces.length], shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] first = new float[dimensions];
      states.get(first);
      return first;
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
