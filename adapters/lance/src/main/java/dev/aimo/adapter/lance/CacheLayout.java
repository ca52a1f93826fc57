package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.TableIndex.Kind;
import dev.aimo.domain.embedding.Vector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** What is stored of a vector that was computed before. */
final class CacheLayout {

  static final String MODEL = "modelHash";
  static final String MODALITY = "modalityType";
  static final String CONTENT = "contentHash";
  static final String EMBEDDING = "embedding";

  private static final String CREATED = "createdAt";

  static final Layout LAYOUT =
      new Layout(
          new Schema(
              List.of(
                  Field.notNullable(MODEL, ArrowType.Utf8.INSTANCE),
                  Field.notNullable(MODALITY, ArrowType.Utf8.INSTANCE),
                  Field.notNullable(CONTENT, ArrowType.Utf8.INSTANCE),
                  new Field(
                      EMBEDDING,
                      FieldType.notNullable(ArrowType.List.INSTANCE),
                      List.of(
                          Field.notNullable(
                              "item", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE)))),
                  Field.notNullable(CREATED, new ArrowType.Int(64, true)))),
          CONTENT,
          List.of(new TableIndex(CONTENT, Kind.VALUE, 1_000)));

  private CacheLayout() {}

  static Rows rows(Map<CacheTable.Key, Vector> batch, Instant now) {
    List<CacheTable.Key> keys = List.copyOf(batch.keySet());
    List<Vector> vectors = List.copyOf(batch.values());
    return new Rows(
        LAYOUT.schema(),
        keys.stream().map(CacheTable.Key::content).toList(),
        columns -> {
          MemoLayout.texts(columns, MODEL, keys.stream().map(CacheTable.Key::model));
          MemoLayout.texts(columns, MODALITY, keys.stream().map(CacheTable.Key::modality));
          MemoLayout.texts(columns, CONTENT, keys.stream().map(CacheTable.Key::content));
          embeddings(columns, vectors);
          BigIntVector created = (BigIntVector) columns.getVector(CREATED);
          for (int at = 0; at < vectors.size(); at++) {
            created.setSafe(at, now.toEpochMilli());
          }
        });
  }

  private static void embeddings(VectorSchemaRoot columns, List<Vector> vectors) {
    ListVector lists = (ListVector) columns.getVector(EMBEDDING);
    Float4Vector values = (Float4Vector) lists.getDataVector();
    int written = 0;
    for (int at = 0; at < vectors.size(); at++) {
      lists.startNewValue(at);
      for (float value : vectors.get(at).values()) {
        values.setSafe(written++, value);
      }
      lists.endValue(at, vectors.get(at).dimensions());
    }
    values.setValueCount(written);
  }
}
