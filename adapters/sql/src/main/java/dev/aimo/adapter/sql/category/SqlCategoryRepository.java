package dev.aimo.adapter.sql.category;

import dev.aimo.adapter.sql.index.NewTasks;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.apache.ibatis.session.Configuration;

/** Categories in the table {@code categories}. */
public final class SqlCategoryRepository implements CategoryRepository {

  private static final String UNIQUE_NAME = "live_name_key";

  private final SqlSessions sessions;
  private final NewTasks tasks;

  public SqlCategoryRepository(SqlSessions sessions) {
    this.sessions = sessions;
    this.tasks = new NewTasks(sessions);
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(CategoryMapper.class);
  }

  @Override
  public void add(Category category) {
    requireFreeName(() -> sessions.writing(CategoryMapper.class).insert(category));
  }

  @Override
  public Optional<Category> find(AccountId owner, CategoryId id) {
    return sessions.reading(CategoryMapper.class).find(owner, id);
  }

  @Override
  public Optional<Category> findForChange(AccountId owner, CategoryId id) {
    return sessions.writing(CategoryMapper.class).findForChange(owner, id);
  }

  @Override
  public Optional<Category> findForUse(AccountId owner, CategoryId id) {
    return sessions.writing(CategoryMapper.class).findForUse(owner, id);
  }

  @Override
  public Optional<Category> findNamed(AccountId owner, FoldedText name) {
    return sessions.reading(CategoryMapper.class).findNamed(owner, name);
  }

  @Override
  public List<Category> findAll(AccountId owner) {
    return sessions.reading(CategoryMapper.class).findAll(owner);
  }

  @Override
  public void save(Category category) {
    int found = requireFreeName(() -> sessions.writing(CategoryMapper.class).update(category));
    if (found == 0) {
      throw new NotFound(Reason.CATEGORY_UNKNOWN);
    }
  }

  /**
   * First the category is locked, so that no memo comes in any more, then its memos. From then on
   * nobody else changes their count.
   */
  @Override
  public boolean remove(AccountId owner, CategoryId id, Instant now) {
    CategoryMapper categories = sessions.writing(CategoryMapper.class);
    if (categories.findForChange(owner, id).isEmpty()) {
      return false;
    }
    categories.delete(owner, id, now);
    tasks.addMembers(owner, id, now);
    categories.releaseMemos(owner, id);
    categories.addCountsToNone(owner, id);
    categories.deleteCounts(owner, id);
    return true;
  }

  private int requireFreeName(IntSupplier change) {
    try {
      return change.getAsInt();
    } catch (PortFailure e) {
      if (sessions.isDuplicate(e, UNIQUE_NAME)) {
        throw new Conflict(Reason.CATEGORY_EXISTS);
      }
      throw e;
    }
  }
}
