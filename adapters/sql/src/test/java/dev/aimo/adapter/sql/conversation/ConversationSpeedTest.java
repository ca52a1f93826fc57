package dev.aimo.adapter.sql.conversation;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.ConversationRepository;
import dev.aimo.domain.conversation.SampleConversations;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What conversations cost, warm, among 500 of one owner with 20 messages each. */
@Tag("proof")
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class ConversationSpeedTest {

  private static final Logger LOG = LoggerFactory.getLogger(ConversationSpeedTest.class);
  private static final int TALKS = 500;
  private static final int TIMES = 3_000;
  private static final String TEXT = "What was said that day, in a few words. ".repeat(8);

  private final FreshDatabase database;
  private final Ports ports;
  private final ConversationRepository conversations;

  ConversationSpeedTest(FreshDatabase database) {
    this.database = database;
    this.ports = database.ports();
    this.conversations = database.adapter().conversations();
  }

  @Test
  void readsAConversationWithTwentyMessages() {
    AccountId owner = new Desk(ports).owner();
    Conversation talk = filled(owner);
    report(
        "conversation with 20 messages",
        0.15,
        median(() -> conversations.find(owner, talk.id(), Optional.empty(), 1_000)));
    report(
        "list of 20 conversations with counts",
        0.3,
        median(() -> conversations.list(owner, Optional.empty(), 20)));
  }

  private Conversation filled(AccountId owner) {
    new Desk(ports).change(() -> IntStream.range(0, TALKS).forEach(n -> add(owner, n)));
    return ports.unit().read(() -> conversations.list(owner, Optional.empty(), 1)).getFirst();
  }

  private void add(AccountId owner, int number) {
    Conversation talk = SampleConversations.conversation(owner, NOON.plusSeconds(number));
    conversations.add(talk);
    conversations.append(
        talk,
        IntStream.range(0, 20)
            .mapToObj(n -> SampleConversations.message(talk, TEXT, NOON.plusSeconds(n)))
            .toList());
  }

  private double median(Supplier<?> work) {
    long[] nanos = new long[TIMES];
    for (int i = 0; i < 2 * TIMES; i++) {
      long start = System.nanoTime();
      Object found = ports.unit().<Object>read(work::get);
      nanos[i % TIMES] = System.nanoTime() - start;
      assertThat(found).isNotNull();
    }
    Arrays.sort(nanos);
    return nanos[TIMES / 2] / 1e6;
  }

  /** The figures are those of SQLite. */
  private void report(String what, double most, double milliseconds) {
    LOG.warn("{}: {} {} ms (p50)", database, what, "%.3f".formatted(milliseconds));
    if (database.engine() == TestDatabase.SQLITE) {
      assertThat(milliseconds).as(what).isLessThan(most);
    }
  }
}
