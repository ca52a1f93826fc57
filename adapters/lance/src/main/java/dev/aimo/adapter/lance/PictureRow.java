package dev.aimo.adapter.lance;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.PictureEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/**
 * One picture of a memo. A memo without any has a row all the same, with no id and a vector that
 * nobody looks at: so it is known to have been seen.
 */
record PictureRow(MemoEntry memo, String picture, Vector vector, boolean isFirst) {

  static List<PictureRow> all(PictureEntry entry, int dimensions) {
    List<PictureRow> rows = new ArrayList<>();
    for (Map.Entry<AttachmentId, Vector> picture : entry.pictures().entrySet()) {
      rows.add(
          new PictureRow(
              entry.memo(), picture.getKey().value(), picture.getValue(), rows.isEmpty()));
    }
    if (rows.isEmpty()) {
      float[] any = new float[dimensions];
      any[0] = 1;
      rows.add(new PictureRow(entry.memo(), "", Vector.of(any), true));
    }
    return rows;
  }

  static Rows into(Layout layout, List<PictureRow> rows) {
    return new Rows(
        layout.schema(),
        rows.stream().map(row -> row.memo().memo().value()).toList(),
        columns -> fill(columns, rows));
  }

  private static void fill(VectorSchemaRoot columns, List<PictureRow> rows) {
    MemoLayout.memos(columns, rows.stream().map(PictureRow::memo).toList());
    MemoLayout.vectors(columns, rows.stream().map(PictureRow::vector).toList());
    MemoLayout.texts(columns, MemoLayout.PICTURE, rows.stream().map(PictureRow::picture));
    BitVector first = (BitVector) columns.getVector(MemoLayout.FIRST);
    for (int at = 0; at < rows.size(); at++) {
      first.setSafe(at, rows.get(at).isFirst() ? 1 : 0);
    }
  }
}
