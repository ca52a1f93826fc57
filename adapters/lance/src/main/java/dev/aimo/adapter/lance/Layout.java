package dev.aimo.adapter.lance;

import java.util.List;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * What the rows of a table are made of.
 *
 * @param key by which a row takes the place of another
 */
record Layout(Schema schema, String key, List<TableIndex> indexes) {

  Layout {
    indexes = List.copyOf(indexes);
  }

  boolean fits(Schema other) {
    return shape(schema).equals(shape(other));
  }

  private static List<String> shape(Schema schema) {
    return schema.getFields().stream().map(field -> field.getName() + field.getType()).toList();
  }
}
