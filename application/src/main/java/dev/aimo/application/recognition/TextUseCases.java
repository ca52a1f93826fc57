package dev.aimo.application.recognition;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.recognition.Document;
import dev.aimo.domain.recognition.HeldDocument;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.TextRecognizer;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Texts that a service reads from pictures and PDFs. */
public final class TextUseCases {

  /** Files in one request. */
  public static final int MOST = 100;

  /** So that an answer comes within two minutes, the file's own way included. */
  private static final Duration IN_ALL = Duration.ofSeconds(115);

  private static final String ZHIPU = "zhipu";
  private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

  /** So many characters of files are on their way at once, of all accounts together. */
  private static final int MOST_ON_THE_WAY = 2 * HeldDocument.LARGEST / 3 * 4 + 8;

  private final Optional<TextRecognizer> recognizer;
  private final Documents documents;
  private final RequestTurns turns;
  private final Semaphore onTheWay = new Semaphore(MOST_ON_THE_WAY, true);

  /** Without a recognizer, all is refused. */
  public TextUseCases(
      UnitOfWork unit,
      AttachmentRepository attachments,
      BlobStore blobs,
      Optional<TextRecognizer> recognizer,
      RequestTurns turns) {
    this.recognizer = recognizer;
    this.documents = new Documents(unit, attachments, blobs);
    this.turns = turns;
  }

  public TextService service() {
    return new TextService(recognizer.isPresent(), ZHIPU, List.of(ZHIPU));
  }

  /** Says nothing when texts are read here, and by the provider that is asked for, if any is. */
  public void checkIsOn(Optional<String> provider) {
    recognizer();
    if (!provider.orElse(ZHIPU).equals(ZHIPU)) {
      throw new Invalid(Reason.RECOGNITION_OFF);
    }
  }

  /** The texts in the order of the documents: of all of them, or of none. */
  public List<RecognizedText> read(Actor actor, List<SentDocument> sent, LayoutOptions options) {
    if (sent.isEmpty()) {
      throw new Invalid(Reason.TEXT_MISSING, "files");
    }
    if (sent.size() > MOST) {
      throw new Invalid(Reason.RECOGNITION_TOO_MANY, "files");
    }
    return turns.take(actor.account(), () -> texts(actor, sent, options));
  }

  private List<RecognizedText> texts(Actor actor, List<SentDocument> sent, LayoutOptions options) {
    TextRecognizer asked = recognizer();
    CharacterBudget budget = new CharacterBudget(MOST_CHARACTERS);
    long end = System.nanoTime() + IN_ALL.toNanos();
    List<Supplier<RecognizedText>> readings =
        documents.find(actor.account(), sent).stream()
            .<Supplier<RecognizedText>>map(
                document -> () -> budget.spend(read(asked, document, options, end)))
            .toList();
    return SideBySide.all(readings, IN_ALL);
  }

  private RecognizedText read(
      TextRecognizer asked, FoundDocument found, LayoutOptions options, long end) {
    acquire(found.size());
    try {
      Document document = found.open().get();
      return asked.read(document, options, Duration.ofNanos(end - System.nanoTime()));
    } finally {
      onTheWay.release(found.size());
    }
  }

  private void acquire(int size) {
    try {
      onTheWay.acquire(size);
    } catch (InterruptedException e) {
      throw GivenUp.interrupted(e);
    }
  }

  private TextRecognizer recognizer() {
    return recognizer.orElseThrow(() -> new Invalid(Reason.RECOGNITION_OFF));
  }
}
