package dev.aimo.adapter.lance;

import java.util.List;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.Schema;

/** Rows on their way into a table. */
record Rows(Schema schema, List<String> keys, Filling filling) {

  Rows {
    keys = List.copyOf(keys);
  }

  /** Writes all rows into the columns; how many they are is set by whoever asks. */
  interface Filling {
    void into(VectorSchemaRoot columns);
  }

  /** Lends its content to the native library, and takes back what was not fetched. */
  record Lent(ArrowArrayStream content) implements AutoCloseable {
    @Override
    public void close() {
      content.release();
      content.close();
    }
  }

  int count() {
    return keys.size();
  }

  Rows none() {
    return new Rows(schema, List.of(), _ -> {});
  }

  Lent stream(BufferAllocator memory) {
    ArrowArrayStream stream = ArrowArrayStream.allocateNew(memory);
    Data.exportArrayStream(memory, new OneBatch(memory, this), stream);
    return new Lent(stream);
  }

  private static final class OneBatch extends ArrowReader {

    private final Rows rows;
    private boolean isRead;

    OneBatch(BufferAllocator memory, Rows rows) {
      super(memory);
      this.rows = rows;
    }

    @Override
    public boolean loadNextBatch() throws java.io.IOException {
      prepareLoadNextBatch();
      if (isRead) {
        return false;
      }
      isRead = true;
      try (VectorSchemaRoot filled = VectorSchemaRoot.create(rows.schema, allocator)) {
        filled.allocateNew();
        rows.filling.into(filled);
        filled.setRowCount(rows.count());
        try (var batch = new VectorUnloader(filled).getRecordBatch()) {
          new VectorLoader(getVectorSchemaRoot()).load(batch);
        }
      }
      return true;
    }

    @Override
    public long bytesRead() {
      return 0;
    }

    @Override
    protected void closeReadSource() {}

    @Override
    protected Schema readSchema() {
      return rows.schema;
    }
  }
}
