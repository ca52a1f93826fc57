package dev.aimo.adapter.sql.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.adapter.sql.dialect.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a database how it would go about a statement, in its own words. */
enum PlanReader {
  SQLITE("EXPLAIN QUERY PLAN ") {

    private static final Pattern SCAN = Pattern.compile("SCAN (\\w+)( .*)?");

    @Override
    Plan read(ResultSet row) throws SQLException {
      List<String> scanned = new ArrayList<>();
      boolean sorts = false;
      while (row.next()) {
        String step = row.getString("detail");
        Matcher scan = SCAN.matcher(step);
        if (scan.matches() && !scan.group(1).equals(PAGE) && !step.equals("SCAN CONSTANT ROW")) {
          scanned.add(scan.group(1));
        }
        // a part of the order that is left over is sorted among rows that are equal before it
        sorts |= step.startsWith("USE TEMP B-TREE FOR") && !step.contains("LAST");
      }
      return new Plan(scanned, sorts);
    }
  },

  POSTGRESQL("EXPLAIN (FORMAT JSON) ") {

    // How much it would cost depends on everybody's rows. What is asked here is whether there is a
    // way by an index at all. The rows have to be noticed first, else the estimates are arbitrary;
    // what was noticed is undone with the transaction.
    @Override
    void prepare(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "ANALYZE users, categories, tags, attachments, memos, memo_texts, memo_tags, memo_attachments,"
                + " memo_relations, memo_counts, memo_history, blob_ledger, index_outbox, leases,"
                + " ai_conversations, ai_messages,"
                + " in_app_notifications, spaced_repetition_cards, spaced_repetition_rules,"
                + " review_profiles, review_sessions, review_items, user_models,"
                + " user_feature_configs");
        for (String way : List.of("seqscan", "sort", "hashjoin", "mergejoin")) {
          statement.execute("SET LOCAL enable_" + way + " = off");
        }
      }
    }

    @Override
    Plan read(ResultSet row) throws SQLException {
      try {
        row.next();
        List<JsonNode> nodes = new ArrayList<>();
        collect(JSON.readTree(row.getString(1)).get(0).get("Plan"), nodes);
        List<String> scanned =
            nodes.stream()
                .filter(PlanReader::isWholeScan)
                .map(node -> node.get("Relation Name").asText())
                .toList();
        boolean sorts =
            nodes.stream().anyMatch(node -> node.get("Node Type").asText().equals("Sort"));
        return new Plan(scanned, sorts);
      } catch (JsonProcessingException e) {
        throw new SQLException("a plan that is no JSON", e);
      }
    }
  },

  MYSQL("EXPLAIN FORMAT=TRADITIONAL ") {

    // As above: its estimates come when they come, and of few rows it would rather read all. The
    // connection is one of those that are opened for this question only.
    @Override
    void prepare(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET SESSION max_seeks_for_key = 1");
      }
    }

    @Override
    Plan read(ResultSet row) throws SQLException {
      List<String> scanned = new ArrayList<>();
      boolean sorts = false;
      while (row.next()) {
        String table = text(row, "table");
        String extra = text(row, "Extra");
        // derived tables have names like <derived2>, and hold a page at most
        if (WHOLE.contains(text(row, "type")) && !table.startsWith("<")) {
          scanned.add(table);
        }
        sorts |= extra.contains("Using filesort");
      }
      return new Plan(scanned, sorts);
    }
  };

  /** What mapper files call a page that was found by an index before. */
  private static final String PAGE = "page";

  private static final Set<String> WHOLE = Set.of("ALL", "index");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String prefix;

  PlanReader(String prefix) {
    this.prefix = prefix;
  }

  static PlanReader of(Dialect dialect) {
    return switch (dialect) {
      case SQLITE -> SQLITE;
      case POSTGRESQL -> POSTGRESQL;
      case MYSQL, MARIADB -> MYSQL;
    };
  }

  /** Once in each transaction, when the rows are there. */
  void prepare(Connection connection) throws SQLException {}

  abstract Plan read(ResultSet row) throws SQLException;

  final Plan explain(Connection connection, String sql, Binding binding) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(prefix + sql)) {
      binding.bind(statement);
      try (ResultSet row = statement.executeQuery()) {
        return read(row);
      }
    }
  }

  /** Puts the parameters in. */
  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private static void collect(JsonNode node, List<JsonNode> nodes) {
    nodes.add(node);
    for (JsonNode child : node.path("Plans")) {
      collect(child, nodes);
    }
  }

  /** An index that is read without a condition is read from end to end. */
  private static boolean isWholeScan(JsonNode node) {
    return node.has("Relation Name")
        && switch (node.get("Node Type").asText()) {
          case "Seq Scan" -> true;
          case "Index Scan", "Index Only Scan" -> !node.has("Index Cond");
          default -> false;
        };
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text;
  }
}
