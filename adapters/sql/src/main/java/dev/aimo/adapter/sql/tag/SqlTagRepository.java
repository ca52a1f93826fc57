package dev.aimo.adapter.sql.tag;

import dev.aimo.adapter.sql.index.NewTasks;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.Configuration;

/** Tags in the table {@code tags}. */
public final class SqlTagRepository implements TagRepository {

  private static final String UNIQUE_NAME = "live_name_key";
  private static final int MOST_PER_STATEMENT = 500;

  private final SqlSessions sessions;
  private final NewTasks tasks;

  public SqlTagRepository(SqlSessions sessions) {
    this.sessions = sessions;
    this.tasks = new NewTasks(sessions);
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(TagMapper.class);
  }

  /** In the order of their names, so that two who add the same ones wait and do not deadlock. */
  @Override
  public void addMissing(List<Tag> tags) {
    TagMapper mapper = sessions.writing(TagMapper.class);
    List<Tag> ordered =
        tags.stream().sorted(Comparator.comparing((Tag tag) -> tag.name().key())).toList();
    for (int from = 0; from < ordered.size(); from += MOST_PER_STATEMENT) {
      mapper.insertMissing(
          ordered.subList(from, Math.min(from + MOST_PER_STATEMENT, ordered.size())));
    }
  }

  @Override
  public Optional<Tag> find(AccountId owner, TagId id) {
    return sessions.reading(TagMapper.class).find(owner, id);
  }

  @Override
  public Optional<Tag> findForChange(AccountId owner, TagId id) {
    return sessions.writing(TagMapper.class).findForChange(owner, id);
  }

  @Override
  public List<Tag> findAll(AccountId owner) {
    return sessions.reading(TagMapper.class).findAll(owner);
  }

  @Override
  public List<Tag> findNamed(AccountId owner, Set<FoldedText> names) {
    TagMapper tags = sessions.reading(TagMapper.class);
    return names.isEmpty() ? List.of() : tags.findNamed(owner, names);
  }

  @Override
  public void save(Tag tag) {
    try {
      if (sessions.writing(TagMapper.class).update(tag) == 0) {
        throw new NotFound(Reason.TAG_UNKNOWN);
      }
    } catch (PortFailure e) {
      if (sessions.isDuplicate(e, UNIQUE_NAME)) {
        throw new Conflict(Reason.TAG_EXISTS);
      }
      throw e;
    }
  }

  /** From the first statement on, nobody puts the tag on a memo any more. */
  @Override
  public boolean remove(AccountId owner, TagId id, Instant now) {
    TagMapper tags = sessions.writing(TagMapper.class);
    boolean isRemoved = tags.delete(owner, id, now) > 0;
    if (isRemoved) {
      tasks.addCarriers(owner, id, now);
      tags.deleteLinks(id);
    }
    return isRemoved;
  }
}
