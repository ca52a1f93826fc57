package dev.aimo.adapter.rest.debug;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.rest.http.Access;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Client;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.Json;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.Match;
import dev.aimo.adapter.rest.http.RequestBody;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.Verb;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DebugRoutesTest {

  /** Rows that say where they stand. */
  private static final class Numbers implements InspectedTable {

    @Override
    public List<Column> columns() {
      return List.of(new Column("n", "Int64", false));
    }

    @Override
    public List<Map<String, Object>> rows(long offset, int most) {
      return List.of(Map.of("n", offset), Map.of("n", offset + most - 1));
    }
  }

  @Test
  void namesTheColumns() {
    assertThat(ask("/debug/ba/schema?table=numbers"))
        .isEqualTo(
            """
            {"tableName":"numbers","fields":[{"name":"n","type":"Int64","nullable":false}]}\
            """);
  }

  @Test
  void showsAPageOfRows() {
    assertThat(ask("/debug/ba/data?table=numbers&page=3&pageSize=5"))
        .isEqualTo(
            """
            {"tableName":"numbers","page":3,"pageSize":5,"offset":10,"data":[{"n":10},{"n":14}],\
            "count":2}\
            """);
  }

  private static String ask(String target) {
    Routes routes = new Routes();
    new DebugRoutes(Map.of("numbers", new Numbers())).declare(routes);
    Call call =
        new Call(
            Optional.of(Verb.GET),
            target,
            _ -> Optional.empty(),
            RequestBody.none(),
            new Client("127.0.0.1", false),
            Language.ENGLISH,
            "request");
    Match.Found found = (Match.Found) routes.router().match(call.verb(), call.path());
    Access.Ba access = (Access.Ba) found.route().access();
    Content.Data answer = (Content.Data) access.handler().answer(call.on(found)).content();
    return new String(Json.write(answer.data()), StandardCharsets.UTF_8);
  }
}
