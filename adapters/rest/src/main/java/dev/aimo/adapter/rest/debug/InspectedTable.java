package dev.aimo.adapter.rest.debug;

import java.util.List;
import java.util.Map;

/** A table that may be looked into. */
public interface InspectedTable {

  /** A column, with its type in the words of its store. */
  record Column(String name, String type, boolean nullable) {}

  List<Column> columns();

  /** Rows in the store's order; values are texts, numbers, booleans, or lists of these. */
  List<Map<String, Object>> rows(long offset, int most);
}
