package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationId;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.Dialogue;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.MessageId;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

final class MemoryConversationRepository implements ConversationRepository {

  private static final Comparator<Position> LATEST_FIRST =
      comparing(Position::time).thenComparing(ByCodePoint.of(Position::id)).reversed();

  private final MemoryUnitOfWork unit;
  private final MemoryTable<ConversationId, Conversation> rows;
  private final MemoryTable<MessageId, Message> messages;

  MemoryConversationRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
    this.messages = new MemoryTable<>(unit);
  }

  @Override
  public void add(Conversation conversation) {
    unit.requireWriting();
    rows.put(conversation.id(), conversation);
  }

  @Override
  public Optional<Dialogue> find(
      AccountId owner, ConversationId id, Optional<Position> before, int most) {
    return find(owner, id).map(conversation -> dialogue(conversation, before, most));
  }

  private Dialogue dialogue(Conversation conversation, Optional<Position> before, int most) {
    List<Message> latest =
        behind(said(conversation.id()), Position::of, before).limit(most + 1L).toList();
    List<Long> sizes = latest.stream().limit(most).map(MemoryConversationRepository::size).toList();
    int count = Dialogue.fitting(sizes);
    return new Dialogue(
        counted(conversation), latest.subList(0, count).reversed(), count < latest.size());
  }

  @Override
  public Optional<Conversation> findForChange(AccountId owner, ConversationId id) {
    unit.requireWriting();
    return find(owner, id).map(this::counted);
  }

  @Override
  public List<Conversation> list(AccountId owner, Optional<Position> behind, int most) {
    Stream<Conversation> owned = rows.all().filter(row -> row.owner().equals(owner));
    return behind(owned, Position::of, behind).limit(most).map(this::counted).toList();
  }

  @Override
  public long count(AccountId owner) {
    return rows.all().filter(row -> row.owner().equals(owner)).count();
  }

  @Override
  public void save(Conversation conversation) {
    unit.requireWriting();
    if (find(conversation.owner(), conversation.id()).isEmpty()) {
      throw new NotFound(Reason.CONVERSATION_UNKNOWN);
    }
    rows.put(conversation.id(), conversation);
  }

  @Override
  public void append(Conversation conversation, List<Message> added) {
    save(conversation);
    added.forEach(message -> messages.put(message.id(), message));
  }

  @Override
  public boolean remove(AccountId owner, ConversationId id, Instant now) {
    unit.requireWriting();
    boolean isThere = find(owner, id).isPresent();
    if (isThere) {
      said(id).toList().forEach(message -> messages.remove(message.id()));
      rows.remove(id);
    }
    return isThere;
  }

  private Optional<Conversation> find(AccountId owner, ConversationId id) {
    return rows.find(id).filter(row -> row.owner().equals(owner));
  }

  private Stream<Message> said(ConversationId id) {
    return messages.all().filter(message -> message.conversation().equals(id));
  }

  private Conversation counted(Conversation row) {
    return new Conversation(
        row.id(),
        row.owner(),
        row.title(),
        Math.toIntExact(said(row.id()).count()),
        row.createdAt(),
        row.updatedAt());
  }

  private static <T> Stream<T> behind(
      Stream<T> all, Function<T, Position> place, Optional<Position> border) {
    return all.filter(one ->
            border.stream()
                .allMatch(position -> LATEST_FIRST.compare(place.apply(one), position) > 0))
        .sorted(comparing(place, LATEST_FIRST));
  }

  private static long size(Message message) {
    return message.text().value().getBytes(StandardCharsets.UTF_8).length;
  }
}
