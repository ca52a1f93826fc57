package dev.aimo.adapter.rest;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.account.AccountUseCases;
import dev.aimo.application.account.AvatarUseCases;
import dev.aimo.application.account.LiveAccounts;
import dev.aimo.application.account.LoginThrottle;
import dev.aimo.application.account.RegistrationPolicy;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.application.archive.ExportUseCases;
import dev.aimo.application.archive.ImportStores;
import dev.aimo.application.archive.ImportUseCases;
import dev.aimo.application.archive.Turns;
import dev.aimo.application.attachment.AttachmentLinkUseCases;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.application.attachment.FileIntake;
import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.explore.ExploreRules;
import dev.aimo.application.health.HealthUseCases;
import dev.aimo.application.insight.InsightUseCases;
import dev.aimo.application.memo.FormerTexts;
import dev.aimo.application.memo.HistoryUseCases;
import dev.aimo.application.memo.MemoListUseCases;
import dev.aimo.application.memo.MemoUseCases;
import dev.aimo.application.memo.SharingUseCases;
import dev.aimo.application.memo.TrashUseCases;
import dev.aimo.application.recognition.Pause;
import dev.aimo.application.recognition.RequestTurns;
import dev.aimo.application.recognition.SpeechUseCases;
import dev.aimo.application.recognition.Stopwatch;
import dev.aimo.application.recognition.TextUseCases;
import dev.aimo.application.system.SystemUseCases;
import dev.aimo.application.tag.TagResolver;
import dev.aimo.application.tag.TagUseCases;
import dev.aimo.domain.account.LoginPolicy;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.TextRecognizer;
import dev.aimo.domain.system.ReleaseFeed;
import dev.aimo.domain.unit.UnitOfWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A server of its own for each test, on any free port, with nothing in its memory. */
final class Server implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  /** By whose days dates in searches are read. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  final RestAdapter adapter;
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Path temporary;
  final Indexing indexing;

  /** How a server differs from the usual one. */
  static final class Setup {
    final Map<String, String> variables = new HashMap<>();
    final MemoryAdapter memory = new MemoryAdapter();
    UnitOfWork unit = memory.unitOfWork();
    BlobStore blobs = memory.blobs();
    Archives archives = memory.archives();
    PasswordHasher hasher = memory.passwordHasher();
    ReleaseFeed releases = memory.releases();
    final FragileEmbedder embedder = new FragileEmbedder(memory.embedder());
    List<HealthProbe> probes = List.of(memory.probe("database"), memory.probe("lancedb"));
    boolean hasModel = true;
    ExploreRules exploreRules = ExploreRules.of(16_000, 4);
    Optional<ChatModel> chatModel = Optional.empty();
    Optional<SpeechRecognizer> speech = Optional.of(memory.speech());
    Optional<TextRecognizer> text = Optional.of(memory.text());

    Pause pause = _ -> {};

    boolean registrationOpen = true;
    int mostFailures = 1000;
    InstantSource clock = InstantSource.fixed(NOW);
    Optional<ModelEndpoint> systemModel = Optional.empty();
    FileRules fileRules = new FileRules(52_428_800, 0, List.of("text/html", "application/xml"));

    Setup with(String variable, String value) {
      variables.put(variable, value);
      return this;
    }

    Server start() {
      return new Server(this);
    }
  }

  private Server(Setup setup) {
    temporary = temporaryDirectory();
    indexing = new Indexing(setup);
    adapter = start(setup, indexing, temporary, metrics);
  }

  private static RestAdapter start(
      Setup setup, Indexing indexing, Path temporary, MeterRegistry metrics) {
    try {
      RestAdapter adapter =
          RestAdapter.start(
              settings(setup), temporary, useCases(setup, indexing), metrics, () -> "aimo_up 1\n");
      adapter.markReady();
      return adapter;
    } catch (RuntimeException e) {
      delete(temporary);
      throw e;
    }
  }

  static Setup setup() {
    return new Setup().with("HOST", "127.0.0.1").with("PORT", "0").with("LOCALE_LANGUAGE", "en");
  }

  static Server start() {
    return setup().start();
  }

  Http http() {
    return new Http(adapter.port());
  }

  List<Path> temporaryFiles() {
    try (Stream<Path> files = Files.list(temporary)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long temporaryBytes() {
    return temporaryFiles().stream().mapToLong(file -> file.toFile().length()).sum();
  }

  @Override
  public void close() {
    adapter.close();
    delete(temporary);
  }

  private static void delete(Path directory) {
    try {
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RestSettings settings(Setup setup) {
    return RestSettings.read(name -> Optional.ofNullable(setup.variables.get(name)));
  }

  static RestUseCases useCases(Setup setup) {
    return useCases(setup, new Indexing(setup));
  }

  private static RestUseCases useCases(Setup setup, Indexing indexing) {
    MemoryAdapter memory = setup.memory;
    InstantSource clock = setup.clock;
    TagResolver tags = new TagResolver(memory.tags(), memory.ids());
    Turns turns = new Turns();
    Exploring exploring = new Exploring(setup, indexing);
    FormerTexts formerTexts = new FormerTexts(memory.memoHistory(), 50);
    LiveAccounts live =
        new LiveAccounts(setup.unit, memory.accounts(), clock, Duration.ofSeconds(2));
    LoginThrottle throttle =
        new LoginThrottle(
            setup.unit,
            memory.loginFailures(),
            new LoginPolicy(setup.mostFailures, 1000, Duration.ofMinutes(15)),
            clock,
            4);
    RegistrationPolicy registration =
        new RegistrationPolicy(setup.registrationOpen, new CategoryName("Diary"));
    return new RestUseCases(
        new SessionUseCases(
            setup.unit, memory.accounts(), live, setup.hasher, memory.tokens(), throttle, clock),
        new RegistrationUseCases(
            setup.unit,
            memory.accounts(),
            memory.categories(),
            setup.hasher,
            throttle,
            memory.ids(),
            clock,
            registration),
        new AccountUseCases(
            setup.unit,
            memory.accounts(),
            live,
            setup.hasher,
            memory.tokens(),
            throttle,
            setup.blobs,
            clock),
        new AvatarUseCases(
            setup.unit, memory.accounts(), live, setup.blobs, memory.ids(), clock, ZoneOffset.UTC),
        new CategoryUseCases(setup.unit, memory.categories(), memory.ids(), clock),
        new TagUseCases(setup.unit, memory.tags(), tags, clock),
        new MemoUseCases(
            setup.unit,
            memory.memos(),
            memory.memoReader(),
            formerTexts,
            memory.categories(),
            tags,
            memory.ids(),
            clock),
        new MemoListUseCases(setup.unit, memory.memoReader(), memory.tags()),
        new TrashUseCases(
            setup.unit, memory.memos(), memory.memoReader(), memory.attachments(), clock),
        new SharingUseCases(setup.unit, memory.memoReader(), memory.accounts(), new Random(1)),
        new HistoryUseCases(setup.unit, memory.memos(), memory.memoReader(), formerTexts, clock),
        new InsightUseCases(setup.unit, memory.insights(), clock),
        new AttachmentUseCases(
            setup.unit,
            memory.attachments(),
            memory.blobLedger(),
            setup.blobs,
            memory.ids(),
            clock,
            ZoneOffset.UTC,
            setup.fileRules),
        new AttachmentLinkUseCases(
            setup.unit,
            memory.attachments(),
            setup.blobs,
            memory.signer(),
            clock,
            Duration.ofHours(1)),
        new ExportUseCases(
            setup.unit,
            memory.memoReader(),
            memory.categories(),
            memory.tags(),
            setup.blobs,
            setup.archives,
            turns,
            clock),
        new ImportUseCases(
            setup.unit,
            new ImportStores(
                memory.memos(),
                memory.memoReader(),
                memory.categories(),
                memory.tags(),
                memory.attachments()),
            new FileIntake(
                setup.unit,
                memory.attachments(),
                memory.blobLedger(),
                setup.blobs,
                memory.ids(),
                clock,
                ZoneOffset.UTC,
                setup.fileRules),
            setup.archives,
            turns,
            memory.ids(),
            clock),
        indexing.search(),
        indexing.similar(),
        indexing.status(),
        exploring.explore(),
        exploring.graphs(),
        exploring.conversations(),
        Reviewing.operations(setup),
        Pushing.operations(setup),
        new SystemUseCases("1.2.3", setup.releases),
        new HealthUseCases(setup.probes),
        Modelling.useCases(setup),
        new SpeechUseCases(
            setup.unit,
            memory.speechTasks(),
            setup.speech,
            new RequestTurns(),
            memory.ids(),
            clock,
            new Stopwatch(System::nanoTime, setup.pause)),
        new TextUseCases(
            setup.unit, memory.attachments(), setup.blobs, setup.text, new RequestTurns()),
        ZONE);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("aimo-rest-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
