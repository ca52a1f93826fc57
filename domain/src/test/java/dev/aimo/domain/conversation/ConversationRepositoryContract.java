package dev.aimo.domain.conversation;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.conversation.SampleConversations.conversation;
import static dev.aimo.domain.conversation.SampleConversations.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationRepository} keeps to. */
public abstract class ConversationRepositoryContract {

  private static final int ALL = 1_000;

  protected abstract Ports ports();

  protected abstract ConversationRepository conversations();

  @Test
  protected final void keepsAConversation() {
    Conversation talk = added(owner());

    Dialogue found = find(talk).orElseThrow();
    assertThat(found.conversation()).isEqualTo(talk);
    assertThat(found.messages()).isEmpty();
    assertThat(found.hasEarlier()).isFalse();
  }

  @Test
  protected final void keepsAnyTitle() {
    AccountId owner = owner();
    Title hard = new Title(" Ça 对话 🐼 'x' \"y\" \\ " + "z".repeat(200) + " ");
    Conversation talk =
        Conversation.create(new ConversationId(SampleAccounts.unique()), owner, hard, NOON);
    desk().change(() -> conversations().add(talk));

    assertThat(find(talk).orElseThrow().conversation().title()).isEqualTo(hard);
  }

  @Test
  protected final void showsNobodyWhatIsAnothers() {
    AccountId anna = owner();
    AccountId ben = owner();
    Conversation talk = added(anna);
    say(talk, message(talk, "secret", NOON));

    assertThat(read(() -> conversations().find(ben, talk.id(), Optional.empty(), ALL))).isEmpty();
    assertThat(list(ben)).isEmpty();
    assertThat(count(ben)).isZero();
    assertThat(ports().unit().write(() -> conversations().findForChange(ben, talk.id()))).isEmpty();
    assertThat(remove(ben, talk)).isFalse();
    Conversation stolen = new Conversation(talk.id(), ben, talk.title(), 0, NOON, NOON);
    assertThatThrownBy(() -> desk().change(() -> conversations().save(stolen)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> say(stolen, message(stolen, "forged", NOON)))
        .isInstanceOf(NotFound.class);
    assertThat(texts(find(talk).orElseThrow())).containsExactly("secret");
  }

  @Test
  protected final void listsTheLastChangedFirst() {
    AccountId owner = owner();
    Conversation first = added(owner, NOON);
    Conversation second = added(owner, NOON.plusSeconds(1));
    added(owner(), NOON);

    assertThat(list(owner)).extracting(Conversation::id).containsExactly(second.id(), first.id());

    say(first.continued(NOON.plusSeconds(2)), message(first, "more", NOON.plusSeconds(2)));
    assertThat(list(owner)).extracting(Conversation::id).containsExactly(first.id(), second.id());
    assertThat(list(owner)).extracting(Conversation::messageCount).containsExactly(1, 0);
    assertThat(count(owner)).isEqualTo(2);
  }

  @Test
  protected final void goesThroughAListStepByStep() {
    AccountId owner = owner();
    // Every third time is that of two others.
    IntStream.range(0, 20).forEach(n -> added(owner, NOON.plusSeconds(n / 3)));

    List<Conversation> all = new ArrayList<>();
    Optional<Position> behind = Optional.empty();
    List<Conversation> step = step(owner, behind);
    while (!step.isEmpty()) {
      all.addAll(step);
      behind = Optional.of(Position.of(step.getLast()));
      step = step(owner, behind);
    }

    assertThat(all).isEqualTo(list(owner)).hasSize(20);
    assertThat(all)
        .isSortedAccordingTo((one, other) -> other.updatedAt().compareTo(one.updatedAt()));
  }

  @Test
  protected final void keepsMessagesInTheirOrder() {
    Conversation talk = added(owner());
    say(talk, message(talk, "second", NOON.plusSeconds(1)), message(talk, "first", NOON));
    Message last = message(talk, "Ça 对话 🐼 'x' \\ \n ", NOON.plusSeconds(2));
    say(talk, last);

    Dialogue found = find(talk).orElseThrow();
    assertThat(texts(found)).containsExactly("first", "second", last.text().value());
    assertThat(found.messages().getLast()).isEqualTo(last);
    assertThat(found.conversation().messageCount()).isEqualTo(3);
  }

  @Test
  protected final void keepsWhatAnAnswerStoodOn() {
    Conversation talk = added(owner());
    List<Reference> sources =
        List.of(
            new Reference(
                Optional.of("m1"),
                Optional.of("Ça 对话 🐼 'x' \"y\" \\ \n"),
                Optional.of(0.75),
                Optional.empty(),
                Optional.empty()),
            new Reference(
                Optional.empty(),
                Optional.of(""),
                Optional.empty(),
                Optional.of(0.5),
                Optional.of(1_700_000_000_000L)));
    Message answer =
        new Message(
            new MessageId(SampleAccounts.unique()),
            talk.id(),
            Role.ASSISTANT,
            new MessageText("See [1]"),
            sources,
            NOON);
    say(talk, answer);

    assertThat(find(talk).orElseThrow().messages()).containsExactly(answer);
  }

  @Test
  protected final void showsTheLatestMessagesAndThenEarlierOnes() {
    Conversation talk = added(owner());
    say(
        talk,
        IntStream.range(0, 50)
            .mapToObj(n -> message(talk, "m" + n, NOON.plusSeconds(n / 4)))
            .toArray(Message[]::new));
    List<Message> all = find(talk).orElseThrow().messages();

    List<Message> walked = new ArrayList<>();
    Optional<Position> before = Optional.empty();
    Dialogue part = find(talk, before, 7).orElseThrow();
    while (part.hasEarlier()) {
      assertThat(part.messages()).hasSize(7);
      walked.addAll(0, part.messages());
      before = Optional.of(Position.of(part.messages().getFirst()));
      part = find(talk, before, 7).orElseThrow();
    }
    walked.addAll(0, part.messages());

    assertThat(walked).isEqualTo(all).hasSize(50);
    assertThat(part.conversation().messageCount()).isEqualTo(50);
    assertThat(find(talk, Optional.empty(), 50).orElseThrow().hasEarlier()).isFalse();
    assertThat(find(talk, Optional.empty(), 49).orElseThrow().hasEarlier()).isTrue();
  }

  @Test
  protected final void showsNoMoreThanTheMemoryBears() {
    Conversation talk = added(owner());
    String large = "x".repeat(MessageText.LARGEST / 2);
    for (int i = 0; i < 25; i++) {
      say(talk, message(talk, large, NOON.plusSeconds(i)));
    }

    Dialogue part = find(talk).orElseThrow();

    assertThat(part.messages()).hasSizeBetween(14, 16);
    assertThat(part.hasEarlier()).isTrue();
    assertThat(part.messages().getLast().createdAt()).isEqualTo(NOON.plusSeconds(24));
    assertThat(part.conversation().messageCount()).isEqualTo(25);
  }

  @Test
  protected final void keepsTenThousandMessages() {
    Conversation talk = added(owner());
    say(
        talk,
        IntStream.range(0, 10_000)
            .mapToObj(n -> message(talk, "message " + n, NOON.plusMillis(n)))
            .toArray(Message[]::new));

    Dialogue part = find(talk).orElseThrow();

    assertThat(part.messages()).hasSize(ALL);
    assertThat(part.messages().getLast().text().value()).isEqualTo("message 9999");
    assertThat(part.conversation().messageCount()).isEqualTo(10_000);
    assertThat(list(talk.owner()).getFirst().messageCount()).isEqualTo(10_000);
  }

  @Test
  protected final void renames() {
    Conversation talk = added(owner());
    Conversation renamed = talk.renamed(new Title("改名"), NOON.plusSeconds(5));

    desk().change(() -> conversations().save(renamed));

    assertThat(find(talk).orElseThrow().conversation()).isEqualTo(renamed);
    Conversation unknown = conversation(talk.owner(), NOON);
    assertThatThrownBy(() -> desk().change(() -> conversations().save(unknown)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> say(unknown, message(unknown, "x", NOON)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  protected final void deletesAConversationWithItsMessages() {
    AccountId owner = owner();
    Conversation kept = added(owner);
    say(kept, message(kept, "kept", NOON));
    Conversation talk = added(owner);
    say(talk, message(talk, "gone", NOON));

    assertThat(remove(owner, talk)).isTrue();

    assertThat(remove(owner, talk)).isFalse();
    assertThat(find(talk)).isEmpty();
    assertThat(list(owner)).extracting(Conversation::id).containsExactly(kept.id());
    assertThat(count(owner)).isEqualTo(1);
    assertThat(texts(find(kept).orElseThrow())).containsExactly("kept");
    assertThatThrownBy(() -> say(talk, message(talk, "late", NOON))).isInstanceOf(NotFound.class);
  }

  @Test
  protected final void forgetsWhatAUnitThatFailedDid() {
    Conversation talk = added(owner());
    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  conversations().append(talk, List.of(message(talk, "x", NOON)));
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");

    assertThat(find(talk).orElseThrow().messages()).isEmpty();
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    Conversation talk = added(owner());
    assertThatThrownBy(() -> conversations().count(talk.owner()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> conversations().list(talk.owner(), Optional.empty(), 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read(() -> remove(talk.owner(), talk)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read(() -> conversations().findForChange(talk.owner(), talk.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private AccountId owner() {
    return desk().owner();
  }

  private <T> T read(Supplier<T> work) {
    return ports().unit().read(work);
  }

  private Conversation added(AccountId owner) {
    return added(owner, NOON);
  }

  private Conversation added(AccountId owner, Instant time) {
    Conversation talk = conversation(owner, time);
    desk().change(() -> conversations().add(talk));
    return talk;
  }

  private void say(Conversation talk, Message... messages) {
    desk().change(() -> conversations().append(talk, List.of(messages)));
  }

  private Optional<Dialogue> find(Conversation talk) {
    return find(talk, Optional.empty(), ALL);
  }

  private Optional<Dialogue> find(Conversation talk, Optional<Position> before, int most) {
    return read(() -> conversations().find(talk.owner(), talk.id(), before, most));
  }

  private List<Conversation> list(AccountId owner) {
    return read(() -> conversations().list(owner, Optional.empty(), ALL));
  }

  private List<Conversation> step(AccountId owner, Optional<Position> behind) {
    return read(() -> conversations().list(owner, behind, 7));
  }

  private long count(AccountId owner) {
    return read(() -> conversations().count(owner));
  }

  private boolean remove(AccountId owner, Conversation talk) {
    return ports()
        .unit()
        .write(() -> conversations().remove(owner, talk.id(), NOON.plusSeconds(9)));
  }

  private static List<String> texts(Dialogue dialogue) {
    return dialogue.messages().stream().map(message -> message.text().value()).toList();
  }
}
