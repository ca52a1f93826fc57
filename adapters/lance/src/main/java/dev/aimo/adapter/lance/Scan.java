package dev.aimo.adapter.lance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.lance.Dataset;
import org.lance.ipc.ColumnOrdering;
import org.lance.ipc.FullTextQuery;
import org.lance.ipc.LanceScanner;
import org.lance.ipc.Query;
import org.lance.ipc.ScanOptions;

/** A question to a table. */
final class Scan {

  /** So many values at once: each is part of the text of the question. */
  private static final int MOST_VALUES = 500;

  private static final String PLACE = "_rowaddr";

  private final ScanOptions.Builder options = new ScanOptions.Builder();

  private Scan(List<String> columns) {
    options.columns(columns).prefilter(true);
  }

  static Scan of(String... columns) {
    return new Scan(List.of(columns));
  }

  static List<List<String>> chunks(List<String> values) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < values.size(); from += MOST_VALUES) {
      chunks.add(values.subList(from, Math.min(values.size(), from + MOST_VALUES)));
    }
    return chunks;
  }

  Scan where(Predicate predicate) {
    options.filter(predicate.text());
    return this;
  }

  Scan atMost(long rows) {
    options.limit(rows);
    return this;
  }

  /** Only rows that lie in these fragments, so many at once. */
  Scan within(List<Integer> fragments, int atOnce) {
    options.fragmentIds(fragments).batchSize(atOnce).batchReadahead(1);
    return this;
  }

  /** With where each row lies. */
  Scan located() {
    options.withRowAddress(true);
    return this;
  }

  Scan orderedBy(String column) {
    ColumnOrdering.Builder ordering = new ColumnOrdering.Builder();
    ordering.setColumnName(column);
    ordering.setAscending(true);
    ordering.setNullFirst(true);
    options.setColumnOrderings(List.of(ordering.build()));
    return this;
  }

  Scan nearest(Query query) {
    options.nearest(query);
    return this;
  }

  Scan words(FullTextQuery query) {
    options.fullTextQuery(query);
    return this;
  }

  <T> List<T> from(Dataset dataset, Function<Row, T> read) throws Exception {
    List<T> found = new ArrayList<>();
    each(dataset, row -> found.add(read.apply(row)));
    return found;
  }

  @SuppressWarnings("try")
  void each(Dataset dataset, Consumer<Row> read) throws Exception {
    try (LanceScanner scanner = dataset.newScan(options.build());
        ArrowReader reader = scanner.scanBatches()) {
      while (reader.loadNextBatch()) {
        VectorSchemaRoot columns = reader.getVectorSchemaRoot();
        for (int at = 0; at < columns.getRowCount(); at++) {
          read.accept(new Row(columns, at));
        }
      }
    }
  }

  /** One row of the answer, only for as long as it is read. */
  record Row(VectorSchemaRoot columns, int at) {

    String text(String column) {
      return StoredText.read(
          new String(((VarCharVector) columns.getVector(column)).get(at), UTF_8));
    }

    long number(String column) {
      return ((BigIntVector) columns.getVector(column)).get(at);
    }

    /** Of a row that is {@link Scan#located}: its fragment, and which one of that it is. */
    long place() {
      return ((UInt8Vector) columns.getVector(PLACE)).get(at);
    }

    static int fragment(long place) {
      return (int) (place >>> Integer.SIZE);
    }

    float decimal(String column) {
      return ((Float4Vector) columns.getVector(column)).get(at);
    }

    float[] decimals(String column) {
      return switch (columns.getVector(column)) {
        case FixedSizeListVector fixed ->
            floats(
                (Float4Vector) fixed.getDataVector(),
                fixed.getElementStartIndex(at),
                fixed.getElementEndIndex(at));
        case ListVector list ->
            floats(
                (Float4Vector) list.getDataVector(),
                list.getElementStartIndex(at),
                list.getElementEndIndex(at));
        default -> throw new IllegalStateException(column + " has no lists");
      };
    }

    private static float[] floats(Float4Vector values, int from, int to) {
      float[] read = new float[to - from];
      for (int i = 0; i < read.length; i++) {
        read[i] = values.get(from + i);
      }
      return read;
    }
  }
}
