package dev.aimo.application.conversation;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.Dialogue;
import dev.aimo.domain.conversation.MessageText;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.conversation.Role;
import dev.aimo.domain.conversation.Title;
import dev.aimo.domain.error.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ConversationUseCasesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private final MemoryAdapter memory = new MemoryAdapter();
  private final Actor anna = new Actor(new AccountId("u1"));
  private final Actor ben = new Actor(new AccountId("u2"));
  private final ConversationUseCases conversations =
      new ConversationUseCases(
          memory.unitOfWork(), memory.conversations(), memory.ids(), InstantSource.fixed(NOW));

  @Test
  void keepsTheOrderOfWhatIsSaidInTheSameInstant() {
    Conversation talk = conversations.create(anna, new Title("x"));
    List<String> said = IntStream.range(0, 20).mapToObj(n -> "said " + n).toList();
    said.forEach(text -> say(anna, talk, text));

    Dialogue dialogue = conversations.get(anna, talk.id(), Optional.empty(), 100);

    assertThat(dialogue.messages()).extracting(message -> message.text().value()).isEqualTo(said);
    assertThat(dialogue.conversation().updatedAt())
        .isEqualTo(dialogue.messages().getLast().createdAt())
        .isAfter(NOW);
    assertThat(dialogue.conversation().messageCount()).isEqualTo(20);
  }

  @Test
  void tellsWhetherThereIsMore() {
    IntStream.range(0, 5).forEach(n -> conversations.create(anna, new Title("talk " + n)));

    Conversations all = conversations.list(anna, Optional.empty(), 5);
    assertThat(all.hasMore()).isFalse();
    Conversations some = conversations.list(anna, Optional.empty(), 4);
    assertThat(some.hasMore()).isTrue();
    assertThat(some.total()).isEqualTo(5);
    Conversations rest =
        conversations.list(anna, Optional.of(Position.of(some.items().getLast())), 4);
    assertThat(rest.items()).containsExactly(all.items().getLast());
    assertThat(rest.total()).isEqualTo(5);
  }

  @Test
  void knowsNothingOfWhatIsAnothers() {
    Conversation talk = conversations.create(anna, new Title("x"));
    assertRefused(
        Reason.CONVERSATION_UNKNOWN, () -> conversations.get(ben, talk.id(), Optional.empty(), 1));
    assertRefused(
        Reason.CONVERSATION_UNKNOWN, () -> conversations.rename(ben, talk.id(), new Title("y")));
    assertRefused(Reason.CONVERSATION_UNKNOWN, () -> say(ben, talk, "y"));
    assertRefused(Reason.CONVERSATION_UNKNOWN, () -> conversations.delete(ben, talk.id()));
    conversations.delete(anna, talk.id());
    assertRefused(Reason.CONVERSATION_UNKNOWN, () -> conversations.delete(anna, talk.id()));
  }

  private void say(Actor actor, Conversation talk, String text) {
    var _ =
        conversations.say(actor, talk.id(), new Said(Role.USER, new MessageText(text), List.of()));
  }
}
