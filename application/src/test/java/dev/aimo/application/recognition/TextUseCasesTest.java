package dev.aimo.application.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import dev.aimo.domain.recognition.HeldDocument;
import dev.aimo.domain.recognition.LayoutOptions;
import dev.aimo.domain.recognition.RecognizedText;
import dev.aimo.domain.recognition.SampleDocuments;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextUseCasesTest {

  private static final Actor ANNA = new Actor(new AccountId("anna"));
  private static final Actor BEN = new Actor(new AccountId("ben"));
  private static final SentDocument ELSEWHERE =
      new SentDocument.At(URI.create("https://example.org/a.png"));
  private static final int SECONDS = 20;

  private final MemoryAdapter memory = new MemoryAdapter();
  private final TextUseCases texts = on(memory.blobs());

  private TextUseCases on(BlobStore blobs) {
    return new TextUseCases(
        memory.unitOfWork(),
        memory.attachments(),
        blobs,
        Optional.of(memory.text()),
        new RequestTurns());
  }

  /** A store that has addresses of its own. */
  private record Bucket(BlobStore blobs) implements BlobStore {

    @Override
    public BlobPlace place() {
      return blobs.place();
    }

    @Override
    public void put(BlobKey key, Blob content) {
      blobs.put(key, content);
    }

    @Override
    public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
      return blobs.open(place, key, range);
    }

    @Override
    public void delete(BlobPlace place, BlobKey key) {
      blobs.delete(place, key);
    }

    @Override
    public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
      return Optional.of(URI.create("http://minio:9000/bucket/" + key.value() + "?X-Signature=1"));
    }
  }

  @Test
  void asksForAFewAtATime() {
    Semaphore free = new Semaphore(4);
    memory.onReading((_, _) -> {
      assertThat(free.tryAcquire()).isTrue();
      Thread.onSpinWait();
      free.release();
      return new RecognizedText("x", List.of(), List.of());
    });

    assertThat(texts.read(ANNA, Collections.nCopies(100, ELSEWHERE), LayoutOptions.NONE))
        .hasSize(100);
  }

  @Test
  void endsAllWithTheFirstFailure() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(3);
    CountDownLatch ended = new CountDownLatch(3);
    AtomicInteger calls = new AtomicInteger();
    memory.onReading((_, _) -> {
      if (calls.incrementAndGet() == 1) {
        await(waiting);
        throw new PortFailure("recognition", true, new IllegalStateException("first"));
      }
      waiting.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        ended.countDown();
      }
      throw new PortFailure("recognition", true, new IllegalStateException("later"));
    });

    assertThatThrownBy(
            () -> texts.read(ANNA, Collections.nCopies(50, ELSEWHERE), LayoutOptions.NONE))
        .hasMessage("recognition: first");

    assertThat(ended.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(calls).hasValueLessThanOrEqualTo(7);
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    memory.onReading((_, _) -> {
      asked.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        ended.countDown();
      }
      throw new PortFailure("recognition", false, new IllegalStateException("given up"));
    });
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread reading =
        Thread.ofVirtual()
            .start(() -> {
              try {
                texts.read(ANNA, List.of(ELSEWHERE), LayoutOptions.NONE);
              } catch (RuntimeException e) {
                thrown.complete(e);
              }
            });
    await(asked);

    reading.interrupt();

    assertThat(thrown.get(SECONDS, TimeUnit.SECONDS)).isInstanceOf(PortFailure.class);
    assertThat(ended.await(SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void letsAnAccountHaveFourRequestsUnderWay() throws Exception {
    CountDownLatch asked = new CountDownLatch(4);
    CountDownLatch told = new CountDownLatch(1);
    memory.onReading((_, _) -> {
      asked.countDown();
      await(told);
      return new RecognizedText("x", List.of(), List.of());
    });
    List<CompletableFuture<List<RecognizedText>>> running =
        Stream.generate(() ->
                CompletableFuture.supplyAsync(
                    () -> texts.read(ANNA, List.of(ELSEWHERE), LayoutOptions.NONE),
                    task -> Thread.ofVirtual().start(task)))
            .limit(4)
            .toList();
    await(asked);

    assertThatThrownBy(() -> texts.read(ANNA, List.of(ELSEWHERE), LayoutOptions.NONE))
        .isInstanceOfSatisfying(
            Throttled.class, e -> assertThat(e.reason()).isEqualTo(Reason.RECOGNITION_BUSY));
    told.countDown();
    assertThat(texts.read(BEN, List.of(ELSEWHERE), LayoutOptions.NONE)).hasSize(1);
    running.forEach(CompletableFuture::join);
    assertThat(texts.read(ANNA, List.of(ELSEWHERE), LayoutOptions.NONE)).hasSize(1);
  }

  @Test
  void readsTheBytesOfAnAttachment() {
    Attachment attachment = store("image/png", SampleDocuments.PNG.length, SampleDocuments.PNG);

    assertThat(text(texts, ANNA, new SentDocument.Attached(attachment.id())))
        .isEqualTo("data:image/png;base64," + SampleDocuments.PNG_BASE64);
    assertRefused(BEN, new SentDocument.Attached(attachment.id()), Reason.ATTACHMENT_UNKNOWN);
  }

  @Test
  void knowsAnAttachmentByItsAddressInTheStore() {
    Attachment attachment = store("image/png", SampleDocuments.PNG.length, SampleDocuments.PNG);
    TextUseCases inBucket = on(new Bucket(memory.blobs()));
    String there = "http://minio:9000/bucket/" + attachment.key().value();

    assertThat(text(inBucket, ANNA, at(there + "?X-Signature=2")))
        .isEqualTo("data:image/png;base64," + SampleDocuments.PNG_BASE64);
    assertThatThrownBy(() -> text(inBucket, BEN, at(there)))
        .isInstanceOfSatisfying(
            DomainError.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.RECOGNITION_ADDRESS_REFUSED));
    assertThat(
            text(
                inBucket, ANNA, at("https://elsewhere.example/bucket/" + attachment.key().value())))
        .startsWith("https://elsewhere.example/");
  }

  @Test
  void refusesAttachmentsThatCanNotBeRead() {
    byte[] words = "words".getBytes(StandardCharsets.UTF_8);
    Attachment text = store("text/plain", words.length, words);
    Attachment large = store("image/png", HeldDocument.LARGEST + 1L, SampleDocuments.PNG);
    Attachment disguised = store("application/pdf", words.length, words);
    Attachment lost = attachment("image/png", 5);
    add(lost);

    assertRefused(ANNA, new SentDocument.Attached(text.id()), Reason.FILE_TYPE_REFUSED);
    assertRefused(ANNA, new SentDocument.Attached(large.id()), Reason.FILE_TOO_LARGE);
    assertRefused(ANNA, new SentDocument.Attached(disguised.id()), Reason.FILE_TYPE_REFUSED);
    assertRefused(ANNA, new SentDocument.Attached(lost.id()), Reason.ATTACHMENT_UNKNOWN);
  }

  @Test
  void refusesNoneAndTooMany() {
    assertThatThrownBy(() -> texts.read(ANNA, List.of(), LayoutOptions.NONE))
        .isInstanceOf(DomainError.class);
    assertThatThrownBy(
            () -> texts.read(ANNA, Collections.nCopies(101, ELSEWHERE), LayoutOptions.NONE))
        .isInstanceOf(DomainError.class);
  }

  @Test
  void takesNoMoreTextThanIsBearable() {
    String large = "x".repeat(9_000_000);
    memory.onReading((_, _) -> new RecognizedText(large, List.of(), List.of()));

    assertThatThrownBy(() -> texts.read(ANNA, List.of(ELSEWHERE, ELSEWHERE), LayoutOptions.NONE))
        .isInstanceOf(PortFailure.class);
  }

  private void assertRefused(Actor actor, SentDocument document, Reason reason) {
    assertThatThrownBy(() -> text(texts, actor, document))
        .isInstanceOfSatisfying(DomainError.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static SentDocument at(String address) {
    return new SentDocument.At(URI.create(address));
  }

  private static String text(TextUseCases texts, Actor actor, SentDocument document) {
    return texts.read(actor, List.of(document), LayoutOptions.NONE).getFirst().text();
  }

  private Attachment store(String type, long size, byte[] bytes) {
    Attachment attachment = attachment(type, size);
    memory.blobs().put(attachment.key(), new Blob(bytes.length, new ByteArrayInputStream(bytes)));
    return add(attachment);
  }

  private Attachment attachment(String type, long size) {
    AttachmentId id = AttachmentId.next(memory.ids());
    return new Attachment(
        id,
        ANNA.account(),
        new FileName("page"),
        new MediaType(type),
        size,
        memory.blobs().place(),
        BlobKey.of("anna", id.value() + ".png"),
        Properties.NONE,
        Instant.EPOCH);
  }

  private Attachment add(Attachment attachment) {
    return memory
        .unitOfWork()
        .write(() -> {
          memory.attachments().add(attachment);
          return attachment;
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
