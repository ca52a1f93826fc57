package dev.aimo.adapter.lance;

import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * What the rows of a table are made of.
 *
 * @param key whose rows take the place of what is there of the same
 * @param further what tells the rows of one key apart, if it may have several
 */
record Layout(Schema schema, String key, List<String> further, List<TableIndex> indexes) {

  Layout {
    further = List.copyOf(further);
    indexes = List.copyOf(indexes);
  }

  /** One row for each key. */
  Layout(Schema schema, String key, List<TableIndex> indexes) {
    this(schema, key, List.of(), indexes);
  }

  /** Which columns of two rows are equal when one takes the place of the other. */
  List<String> matched() {
    return Stream.concat(Stream.of(key), further.stream()).toList();
  }

  boolean fits(Schema other) {
    return shape(schema).equals(shape(other));
  }

  private static List<String> shape(Schema schema) {
    return schema.getFields().stream().map(field -> field.getName() + field.getType()).toList();
  }
}
