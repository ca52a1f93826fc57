package dev.aimo.adapter.sql.memo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.conversation.Conversation;
import dev.aimo.domain.conversation.Message;
import dev.aimo.domain.conversation.SampleConversations;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * MyBatis logs each statement once when it prepares it; what it asks does not depend on the engine.
 */
final class StatementCountTest {

  private static final int MEMOS = 600;

  private final Logger log = (Logger) LoggerFactory.getLogger("dev.aimo.adapter.sql");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final FreshDatabase database = new FreshDatabase(TestDatabase.SQLITE);
  private final Ports ports = database.ports();
  private final Desk desk = new Desk(ports);
  private final AccountId owner = desk.owner();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
    log.setAdditive(false);
    log.setLevel(Level.DEBUG);
  }

  @AfterEach
  void stopListening() {
    log.setLevel(null);
    log.setAdditive(true);
    log.detachAppender(lines);
    database.close();
  }

  @Test
  void readsAPlainMemoWithOneStatement() {
    Memo memo = desk.memo(owner, "plain");

    assertThat(statementsOf(() -> ports.memoReader().find(owner, memo.id()))).isEqualTo(1);
  }

  @Test
  void readsAPageOfPlainMemosWithOneStatementWhenItIsNotFull() {
    desk.memo(owner, "plain");

    assertThat(statementsOf(() -> list(20))).isEqualTo(1);
  }

  @Test
  void asksTheSameWhateverTheSizeOfThePage() {
    fill();

    // the page, the counter, relations, their targets, tags, attachments
    assertThat(statementsOf(() -> list(5))).isEqualTo(6);
    assertThat(statementsOf(() -> list(30))).isEqualTo(6);
    // and once more, whether it is not too much at once
    assertThat(statementsOf(() -> list(100))).isEqualTo(7);
    assertThat(statementsOf(() -> list(500))).isEqualTo(7);
  }

  @Test
  void showsEverythingOnALargePage() {
    fill();

    Page<MemoSheet> page = ports.unit().read(() -> list(500));

    assertThat(page.total()).isEqualTo(MEMOS);
    assertThat(page.items())
        .hasSize(500)
        .allSatisfy(sheet -> {
          assertThat(sheet.tags()).hasSize(2);
          assertThat(sheet.attachments()).hasSize(1);
          assertThat(sheet.relations()).hasSize(1);
          assertThat(sheet.relations().getFirst().tags()).hasSize(2);
        });
  }

  @Test
  void readsAConversationWithItsMessagesAndListsWithCountsInOneStatementEach() {
    var conversations = database.adapter().conversations();
    Conversation talk = SampleConversations.conversation(owner, SampleAccounts.NOON);
    List<Message> said =
        IntStream.range(0, 20)
            .mapToObj(
                n -> SampleConversations.message(talk, "x", SampleAccounts.NOON.plusMillis(n)))
            .toList();
    desk.change(() -> {
      conversations.add(talk);
      conversations.add(SampleConversations.conversation(owner, SampleAccounts.NOON));
      conversations.append(talk, said);
    });

    assertThat(statementsOf(() -> conversations.find(owner, talk.id(), Optional.empty(), 1_000)))
        .isEqualTo(1);
    assertThat(statementsOf(() -> conversations.list(owner, Optional.empty(), 500))).isEqualTo(1);
    assertThat(writesOf(() -> conversations.append(talk, more(talk)))).isEqualTo(2);
  }

  private static List<Message> more(Conversation talk) {
    return IntStream.range(0, 100)
        .mapToObj(n -> SampleConversations.message(talk, "y", SampleAccounts.NOON.plusSeconds(n)))
        .toList();
  }

  @Test
  void writesAPlainMemoWithFourStatements() {
    Memo memo = SampleMemos.memo(owner, "plain");

    assertThat(writesOf(() -> ports.memos().add(memo, Links.KEPT))).isEqualTo(4);
  }

  @Test
  void writesManyTagsWithAsManyStatementsAsTwo() {
    Tag one = desk.tag(owner, "1");
    Tag two = desk.tag(owner, "2");
    Tag three = desk.tag(owner, "3");

    long ofTwo = writesOf(() -> addWith(SampleMemos.tags(one, two)));
    long ofThree = writesOf(() -> addWith(SampleMemos.tags(one, two, three)));

    assertThat(ofTwo).isEqualTo(7).isEqualTo(ofThree);
  }

  /** Each points at another one that is on no page of a few, in the order of their creation. */
  private void fill() {
    Tag one = desk.tag(owner, "one");
    Tag two = desk.tag(owner, "two");
    Attachment attachment = desk.attachment(owner);
    Memo first = desk.memo(owner, "first");
    Links links =
        new Links(
            new Change.Set<>(List.of(one.id(), two.id())),
            new Change.Set<>(List.of(attachment.id())),
            new Change.Set<>(List.of(first.id())));
    desk.save(first, SampleMemos.tags(one, two));
    desk.change(() -> {
      for (int i = 1; i < MEMOS; i++) {
        MemoId id = SampleMemos.id();
        ports
            .memos()
            .add(
                Memo.create(
                    id,
                    owner,
                    first.text(),
                    first.createdAt().plusSeconds(i),
                    first.createdAt().plusSeconds(i)),
                links);
      }
    });
  }

  private void addWith(Links links) {
    ports.memos().add(SampleMemos.memo(owner, "tagged"), links);
  }

  private Page<MemoSheet> list(int size) {
    return ports
        .memoReader()
        .list(owner, MemoQuery.of(MemoOrder.NEWEST_FIRST, new PageRequest(1, size)));
  }

  private long statementsOf(Supplier<?> work) {
    // the first time finds out that these are several, and asks twice
    read(work);
    lines.list.clear();
    read(work);
    return prepared();
  }

  private void read(Supplier<?> work) {
    ports.unit().<Object>read(() -> List.of(work.get()));
  }

  private long writesOf(Runnable work) {
    lines.list.clear();
    desk.change(work);
    return prepared();
  }

  private long prepared() {
    return lines.list.stream().filter(line -> line.getMessage().contains("Preparing:")).count();
  }
}
