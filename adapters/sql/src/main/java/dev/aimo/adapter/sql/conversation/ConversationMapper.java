package dev.aimo.adapter.sql.conversation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface ConversationMapper {

  int insert(@Param("conversation") Conversation conversation);

  /** One row for each message, or a row without one; in no particular order. */
  List<DialogueRow> find(
      @Param("owner") AccountId owner,
      @Param("id") ConversationId id,
      @Param("before") @Nullable Position before,
      @Param("most") int most);

  /** Of the messages that {@link #find} finds, the latest first: how many bytes they have. */
  List<Long> sizes(
      @Param("id") ConversationId id,
      @Param("before") @Nullable Position before,
      @Param("most") int most);

  Optional<Conversation> findForChange(
      @Param("owner") AccountId owner, @Param("id") ConversationId id);

  List<Conversation> list(
      @Param("owner") AccountId owner,
      @Param("behind") @Nullable Position behind,
      @Param("most") int most);

  long count(@Param("owner") AccountId owner);

  /** How many rows there were to update: none, or one. */
  int update(@Param("conversation") Conversation conversation);

  int insertMessages(@Param("rows") List<MessageRow> rows);

  int delete(
      @Param("owner") AccountId owner, @Param("id") ConversationId id, @Param("now") Instant now);

  int deleteMessages(@Param("id") ConversationId id, @Param("now") Instant now);
}
