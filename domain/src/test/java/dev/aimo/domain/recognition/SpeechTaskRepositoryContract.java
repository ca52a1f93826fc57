package dev.aimo.domain.recognition;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link SpeechTaskRepository} keeps to. */
public abstract class SpeechTaskRepositoryContract {

  protected abstract Ports ports();

  @Test
  protected final void findsWhatWasAdded() {
    SpeechTask task = add(owner(), NOON);

    assertThat(find(task.owner(), task.id())).contains(task);
  }

  @Test
  protected final void keepsTheLongestValues() {
    SpeechTask longest =
        new SpeechTask(
            new SpeechTaskId(SampleAccounts.unique() + "🐼".repeat(159)),
            owner(),
            new JobId("j".repeat(191)),
            Instant.parse("2091-02-03T04:05:06.001Z"));
    add(longest);

    assertThat(find(longest.owner(), longest.id())).contains(longest);
  }

  @Test
  protected final void findsNothingForAnUnknownId() {
    AccountId owner = owner();

    assertThat(find(owner, id())).isEmpty();
    assertThat(find(owner, new SpeechTaskId("' or '1'='1"))).isEmpty();
    assertThat(find(owner, new SpeechTaskId("任务 🐼"))).isEmpty();
  }

  @Test
  protected final void findsATaskForItsOwnerOnly() {
    SpeechTask task = add(owner(), NOON);

    assertThat(find(owner(), task.id())).isEmpty();
    assertThat(find(SampleAccounts.id(), task.id())).isEmpty();
  }

  @Test
  protected final void takesTheSameJobForTwoTasks() {
    JobId job = new JobId("same");
    SpeechTask one = add(new SpeechTask(id(), owner(), job, NOON));
    SpeechTask other = add(new SpeechTask(id(), owner(), job, NOON));

    assertThat(find(one.owner(), one.id())).contains(one);
    assertThat(find(other.owner(), other.id())).contains(other);
  }

  @Test
  protected final void forgetsOldTasksOfOneOwner() {
    AccountId owner = owner();
    SpeechTask old = add(owner, NOON.minusMillis(1));
    SpeechTask older = add(owner, NOON.minusSeconds(100));
    SpeechTask young = add(owner, NOON);
    SpeechTask ofAnother = add(owner(), NOON.minusSeconds(100));

    assertThat(removeBefore(owner, NOON)).isEqualTo(2);

    assertThat(find(owner, old.id())).isEmpty();
    assertThat(find(owner, older.id())).isEmpty();
    assertThat(find(owner, young.id())).contains(young);
    assertThat(find(ofAnother.owner(), ofAnother.id())).contains(ofAnother);
    assertThat(removeBefore(owner, NOON)).isZero();
  }

  @Test
  protected final void forgetsWhatAUnitThatFailedDid() {
    SpeechTask task = new SpeechTask(id(), owner(), new JobId("job"), NOON);

    assertThatThrownBy(() ->
            new Desk(ports())
                .change(() -> {
                  ports().speechTasks().add(task);
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");

    assertThat(find(task.owner(), task.id())).isEmpty();
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    SpeechTask task = new SpeechTask(id(), owner(), new JobId("job"), NOON);

    assertThatThrownBy(() -> ports().speechTasks().find(task.owner(), task.id()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().speechTasks().add(task))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> ports().unit().read(() -> ports().speechTasks().removeBefore(task.owner(), NOON)))
        .isInstanceOf(IllegalStateException.class);
  }

  private AccountId owner() {
    return new Desk(ports()).owner();
  }

  private static SpeechTaskId id() {
    return new SpeechTaskId("task" + SampleAccounts.unique());
  }

  private SpeechTask add(AccountId owner, Instant createdAt) {
    return add(new SpeechTask(id(), owner, new JobId(SampleAccounts.unique()), createdAt));
  }

  private SpeechTask add(SpeechTask task) {
    new Desk(ports()).change(() -> ports().speechTasks().add(task));
    return task;
  }

  private Optional<SpeechTask> find(AccountId owner, SpeechTaskId id) {
    return ports().unit().read(() -> ports().speechTasks().find(owner, id));
  }

  private int removeBefore(AccountId owner, Instant time) {
    return ports().unit().write(() -> ports().speechTasks().removeBefore(owner, time));
  }
}
