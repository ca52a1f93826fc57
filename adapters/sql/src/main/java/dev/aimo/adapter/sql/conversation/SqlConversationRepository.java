package dev.aimo.adapter.sql.conversation;

import static java.util.Comparator.comparing;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.Dialogue;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Conversations in the tables {@code ai_conversations} and {@code ai_messages}. */
public final class SqlConversationRepository implements ConversationRepository {

  /** So many messages are read without a look at how large they are. */
  private static final int FEW = 20;

  private static final int MOST_PER_STATEMENT = 200;
  private static final long LARGEST_STATEMENT = 4L * 1024 * 1024;

  private static final Comparator<Message> OLDEST_FIRST =
      comparing(Message::createdAt)
          .thenComparing(message -> message.id().value().codePoints().toArray(), Arrays::compare);

  private final SqlSessions sessions;

  public SqlConversationRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(ConversationMapper.class);
  }

  @Override
  public void add(Conversation conversation) {
    sessions.writing(ConversationMapper.class).insert(conversation);
  }

  @Override
  public Optional<Dialogue> find(
      AccountId owner, ConversationId id, Optional<Position> before, int most) {
    ConversationMapper mapper = sessions.reading(ConversationMapper.class);
    @Nullable Position border = before.orElse(null);
    int first = Math.min(most, FEW);
    List<DialogueRow> rows = mapper.find(owner, id, border, first + 1);
    if (rows.size() > first && most > first) {
      int fitting = Dialogue.fitting(mapper.sizes(id, border, most));
      return dialogue(owner, id, mapper.find(owner, id, border, fitting + 1), fitting);
    }
    return dialogue(owner, id, rows, first);
  }

  /** From rows of which one more was asked for than is to be shown. */
  private static Optional<Dialogue> dialogue(
      AccountId owner, ConversationId id, List<DialogueRow> rows, int most) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Message> messages =
        rows.stream()
            .map(row -> row.message(id))
            .flatMap(Optional::stream)
            .sorted(OLDEST_FIRST)
            .toList();
    int surplus = Math.max(0, messages.size() - most);
    return Optional.of(
        new Dialogue(
            rows.getFirst().conversation(owner, id),
            messages.subList(surplus, messages.size()),
            surplus > 0));
  }

  @Override
  public Optional<Conversation> findForChange(AccountId owner, ConversationId id) {
    return sessions.writing(ConversationMapper.class).findForChange(owner, id);
  }

  @Override
  public List<Conversation> list(AccountId owner, Optional<Position> behind, int most) {
    return sessions.reading(ConversationMapper.class).list(owner, behind.orElse(null), most);
  }

  @Override
  public long count(AccountId owner) {
    return sessions.reading(ConversationMapper.class).count(owner);
  }

  @Override
  public void save(Conversation conversation) {
    if (sessions.writing(ConversationMapper.class).update(conversation) == 0) {
      throw new NotFound(Reason.CONVERSATION_UNKNOWN);
    }
  }

  @Override
  public void append(Conversation conversation, List<Message> messages) {
    save(conversation);
    ConversationMapper mapper = sessions.writing(ConversationMapper.class);
    List<MessageRow> together = new ArrayList<>();
    long size = 0;
    for (Message message : messages) {
      MessageRow row = MessageRow.of(message);
      if (together.size() == MOST_PER_STATEMENT || size + row.size() > LARGEST_STATEMENT) {
        insert(mapper, together);
        size = 0;
      }
      together.add(row);
      size += row.size();
    }
    insert(mapper, together);
  }

  private static void insert(ConversationMapper mapper, List<MessageRow> together) {
    if (!together.isEmpty()) {
      mapper.insertMessages(together);
      together.clear();
    }
  }

  @Override
  public boolean remove(AccountId owner, ConversationId id, Instant now) {
    ConversationMapper mapper = sessions.writing(ConversationMapper.class);
    boolean isRemoved = mapper.delete(owner, id, now) > 0;
    if (isRemoved) {
      mapper.deleteMessages(id, now);
    }
    return isRemoved;
  }
}
