package dev.aimo.adapter.sql.category;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/** Categories in the table {@code categories}. */
public final class SqlCategoryRepository implements CategoryRepository {

  private static final String UNIQUE_NAME = "live_name_key";

  private final SqlSessions sessions;

  public SqlCategoryRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(CategoryMapper.class);
  }

  @Override
  public void add(Category category) {
    try {
      sessions.writing(CategoryMapper.class).insert(category);
    } catch (PortFailure e) {
      if (sessions.isDuplicate(e, UNIQUE_NAME)) {
        throw new Conflict(Reason.CATEGORY_EXISTS);
      }
      throw e;
    }
  }

  @Override
  public List<Category> findAll(AccountId owner) {
    return sessions.reading(CategoryMapper.class).findAll(owner);
  }
}
