package dev.aimo.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link ChatModel} does. */
public abstract class ChatModelContract {

  private static final ChatRequest REQUEST =
      ChatRequest.of("be brief", "what is it?", 0, Duration.ofSeconds(10));

  protected abstract ChatModel model();

  /** Where a model says this to everybody. */
  protected abstract ModelEndpoint saying(String answer);

  /** Where no model answers. */
  protected abstract ModelEndpoint failing();

  @Test
  protected final void givesTheWholeAnswer() {
    assertThat(model().answer(saying("It is 日记 🐼,\nindeed."), REQUEST))
        .isEqualTo("It is 日记 🐼,\nindeed.");
  }

  @Test
  protected final void handsOverPiecesThatAreTheAnswerTogether() {
    StringBuilder answer = new StringBuilder();

    model().stream(saying("It is 日记 🐼,\nindeed."), REQUEST, answer::append);

    assertThat(answer).hasToString("It is 日记 🐼,\nindeed.");
  }

  @Test
  protected final void leavesWhatTheSinkThrowsAsItIs() {
    PortFailure ofSink = new PortFailure("client", false, new IllegalStateException("gone"));

    assertThatThrownBy(() ->
            model().stream(
                saying("one two three"),
                REQUEST,
                text -> {
                  throw ofSink;
                }))
        .isSameAs(ofSink);
  }

  @Test
  protected final void failsAsTheModelWhenNoAnswerComes() {
    assertThatThrownBy(() -> model().answer(failing(), REQUEST))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("model"));
    assertThatThrownBy(() -> model().stream(failing(), REQUEST, text -> {}))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("model"));
  }
}
