package dev.aimo.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.PortFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TextRecognizer} keeps to, whatever service is behind it. */
public abstract class TextRecognizerContract {

  protected static final Duration PATIENCE = Duration.ofSeconds(20);
  protected static final Document LINKED =
      new Document.Linked(new RemoteAddress("https://example.org/page.png?signature=a%2Bb"));
  protected static final Document HELD = new Document.Held(HeldDocument.of(SampleDocuments.PNG));

  protected abstract TextRecognizer recognizer();

  /** Lets the service read this from now on. */
  protected abstract void see(RecognizedText text);

  /** Lets the service fail from now on. */
  protected abstract void breakDown();

  @Test
  protected final void readsTheTextOfAPage() {
    RecognizedText text =
        new RecognizedText("# Title 标题\n\n\"quoted\" \\ 🐼", List.of(), List.of());
    see(text);

    assertThat(read(LINKED)).isEqualTo(text);
    assertThat(read(HELD)).isEqualTo(text);
  }

  @Test
  protected final void readsNothingFromAnEmptyPage() {
    see(new RecognizedText("", List.of(), List.of()));

    assertThat(read(LINKED).text()).isEmpty();
  }

  @Test
  protected final void saysWhatStandsWhere() {
    LayoutPart whole =
        new LayoutPart(
            Optional.of(1),
            Optional.of("table"),
            List.of(0.5, 0.0, 1.0, 0.25),
            Optional.of("| a |"),
            Optional.of(1000),
            Optional.of(700));
    LayoutPart bare =
        new LayoutPart(
            Optional.empty(),
            Optional.of("image"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    RecognizedText text =
        new RecognizedText("| a |", List.of(whole, bare), List.of("https://example.org/shown.png"));
    see(text);

    assertThat(read(LINKED)).isEqualTo(text);
  }

  @Test
  protected final void failsWithTheService() {
    breakDown();

    assertThatThrownBy(() -> read(LINKED))
        .isInstanceOfSatisfying(
            PortFailure.class, failure -> assertThat(failure.port()).isEqualTo("recognition"));
  }

  private RecognizedText read(Document document) {
    return recognizer().read(document, LayoutOptions.NONE, PATIENCE);
  }
}
