package dev.aimo.adapter.sql.index;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationId;
import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexContent;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/** Generations in the table {@code index_generations}. */
public final class SqlGenerationRepository implements GenerationRepository {

  private final SqlSessions sessions;

  public SqlGenerationRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(GenerationMapper.class);
  }

  @Override
  public List<Generation> findAll() {
    return sessions.reading(GenerationMapper.class).findAll().stream()
        .map(GenerationRow::generation)
        .toList();
  }

  /** Two instances may want the same one at once. */
  @Override
  public Generation add(IndexContent content, Instant now) {
    GenerationMapper generations = writing();
    ContentColumns columns = ContentColumns.of(content);
    generations.insertMissing(columns, now);
    return generations.findOf(columns).generation();
  }

  @Override
  public void save(Generation generation) {
    writing().update(GenerationRow.of(generation));
  }

  @Override
  public void remove(GenerationId id) {
    writing().delete(id.value());
  }

  private GenerationMapper writing() {
    return sessions.writing(GenerationMapper.class);
  }
}
