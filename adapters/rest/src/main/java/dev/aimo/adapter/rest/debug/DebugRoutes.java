package dev.aimo.adapter.rest.debug;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Query;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands in the tables of the vector store. */
public final class DebugRoutes {

  private static final int USUAL_SIZE = 10;
  private static final int LARGEST_SIZE = 1_000;

  private final Map<String, InspectedTable> tables;

  private record SchemaJson(String tableName, List<InspectedTable.Column> fields) {}

  private record RowsJson(
      String tableName,
      long page,
      int pageSize,
      long offset,
      List<Map<String, Object>> data,
      int count) {}

  public DebugRoutes(Map<String, InspectedTable> tables) {
    this.tables = Map.copyOf(tables);
  }

  public void declare(Routes api) {
    api.ba(GET, "/debug/ba/schema", this::schema);
    api.ba(GET, "/debug/ba/data", this::data);
  }

  private Reply schema(Call call) {
    String name = name(call.query());
    return Reply.data(new SchemaJson(name, table(name).columns()));
  }

  private Reply data(Call call) {
    Query query = call.query();
    String name = name(query);
    long page = query.number("page", 1);
    long size = query.number("pageSize", USUAL_SIZE);
    if (page < 1 || page > Integer.MAX_VALUE) {
      throw new Invalid(Reason.PAGE_OUT_OF_RANGE);
    }
    if (size < 1 || size > LARGEST_SIZE) {
      throw new Invalid(Reason.PAGE_SIZE_OUT_OF_RANGE);
    }
    long offset = (page - 1) * size;
    List<Map<String, Object>> rows = table(name).rows(offset, (int) size);
    return Reply.data(new RowsJson(name, page, (int) size, offset, rows, rows.size()));
  }

  private static String name(Query query) {
    return query
        .text("table")
        .filter(name -> !name.isBlank())
        .orElseThrow(() -> new Invalid(Reason.TABLE_MISSING));
  }

  private InspectedTable table(String name) {
    return Optional.ofNullable(tables.get(name))
        .orElseThrow(() -> new NotFound(Reason.TABLE_UNKNOWN));
  }
}
