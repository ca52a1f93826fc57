package dev.aimo.adapter.sql.conversation;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.ConversationRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlConversationRepositoryTest extends ConversationRepositoryContract {

  private final FreshDatabase database;

  SqlConversationRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }

  @Override
  protected ConversationRepository conversations() {
    return database.adapter().conversations();
  }
}
