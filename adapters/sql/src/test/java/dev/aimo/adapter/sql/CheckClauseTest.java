package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckClauseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role IN ('user', 'assistant')",
        "`role` in ('user','assistant')",
        "(`role` in (_utf8mb4\\'user\\',_utf8mb4\\'assistant\\'))",
        "((role)::text = ANY ((ARRAY['user'::character varying,"
            + " 'assistant'::character varying])::text[]))"
      })
  void readsSetsOfEveryEngine(String clause) {
    assertThat(CheckClause.plain(clause)).isEqualTo("role in ('user','assistant')");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "push_time BETWEEN 0 AND 23",
        "`push_time` between 0 and 23",
        "(`push_time` between 0 and 23)",
        "((push_time >= 0) AND (push_time <= 23))"
      })
  void readsRangesOfEveryEngine(String clause) {
    assertThat(CheckClause.plain(clause)).isEqualTo("push_time between 0 and 23");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(`push_time` between 0 and 24)",
        "((push_time > 0) AND (push_time <= 23))",
        "((push_time >= 0) AND (push_day <= 23))",
        "((push_time >= 0) OR (push_time <= 23))"
      })
  void keepsOthersApart(String clause) {
    assertThat(CheckClause.plain(clause)).isNotEqualTo("push_time between 0 and 23");
  }
}
