package dev.aimo.domain.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Outbound} does. */
public abstract class OutboundContract {

  protected abstract Outbound outbound();

  /** A loopback address where everybody gets this answer, by http. */
  protected abstract URI answering(int status, String body);

  /** A loopback address where nobody is. */
  protected abstract URI nobody();

  @Test
  protected final void givesTheWholeAnswerWhateverItsStatus() {
    for (int status : List.of(200, 404, 500)) {
      OutboundAnswer answer = outbound().send(call(answering(status, "日记 🐼\nline"), "question"));

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).isEqualTo("日记 🐼\nline");
      assertThat(answer.headers().get("content-type")).startsWith("text/plain");
    }
  }

  @Test
  protected final void handsLinesOver() {
    List<String> lines = new ArrayList<>();

    OutboundAnswer answer =
        outbound().stream(call(answering(200, "one\n\nthree 日记\n"), "question"), lines::add);

    assertThat(lines).containsExactly("one", "", "three 日记");
    assertThat(answer.isSuccess()).isTrue();
    assertThat(answer.body()).isEmpty();
  }

  @Test
  protected final void handsNoLinesOfARefusalOver() {
    List<String> lines = new ArrayList<>();

    OutboundAnswer answer =
        outbound().stream(call(answering(503, "one\ntwo"), "question"), lines::add);

    assertThat(lines).isEmpty();
    assertThat(answer.body()).isEqualTo("one\ntwo");
  }

  @Test
  protected final void leavesWhatTheSinkThrowsAsItIs() {
    IllegalStateException enough = new IllegalStateException("enough");

    assertThatThrownBy(() ->
            outbound().stream(
                call(answering(200, "one\ntwo\n"), "question"),
                line -> {
                  throw enough;
                }))
        .isSameAs(enough);
  }

  @Test
  protected final void failsWhenNobodyIsThere() {
    assertThatThrownBy(() -> outbound().send(call(nobody(), "question")))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("outbound"));
  }

  @Test
  protected final void failsWhenTheAnswerIsTooLong() {
    URI address = answering(200, "x".repeat(1_001));
    OutboundCall call = call(address, NamedBy.OPERATOR, "question", 1_000);

    assertThatThrownBy(() -> outbound().send(call)).isInstanceOf(PortFailure.class);
    assertThatThrownBy(() -> outbound().stream(call, line -> {})).isInstanceOf(PortFailure.class);
    assertThat(outbound().send(call(address, NamedBy.OPERATOR, "question", 1_001)).body())
        .hasSize(1_001);
  }

  @Test
  protected final void refusesWhatAnAccountMayNotHaveCalled() {
    URI address = answering(200, "secret");

    assertThatThrownBy(() -> outbound().send(call(address, NamedBy.ACCOUNT, "question", 1_000)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> outbound().stream(call(address, NamedBy.ACCOUNT, "question", 1_000), line -> {}))
        .isInstanceOf(Forbidden.class);
  }

  private static OutboundCall call(URI address, String question) {
    return call(address, NamedBy.OPERATOR, question, 100_000);
  }

  private static OutboundCall call(URI address, NamedBy namedBy, String question, int longest) {
    return new OutboundCall(
        address,
        namedBy,
        Map.of("Content-Type", "text/plain"),
        Optional.of(question),
        Duration.ofSeconds(10),
        longest);
  }
}
