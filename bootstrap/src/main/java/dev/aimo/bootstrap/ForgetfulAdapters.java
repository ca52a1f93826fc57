package dev.aimo.bootstrap;

import dev.aimo.adapter.archive.ArchiveAdapter;
import dev.aimo.adapter.llm.LlmAdapter;
import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.adapter.outbound.OutboundAdapter;
import dev.aimo.adapter.push.PushAdapter;
import dev.aimo.adapter.recognition.RecognitionAdapter;
import dev.aimo.domain.outbound.Outbound;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Everything in memory: nothing is kept. */
final class ForgetfulAdapters {

  private final Settings.Storage.Forgetful settings;
  private final InstantSource clock;
  private final MemoryAdapter memory = new MemoryAdapter();
  private final Outbound outbound;

  private ForgetfulAdapters(
      Settings.Storage.Forgetful settings, InstantSource clock, Closing closing) {
    this.settings = settings;
    this.clock = clock;
    // Models are asked for real also when nothing is kept of it.
    this.outbound =
        closing.add("calls outside", OutboundAdapter.open(settings.models().outbound())).outbound();
  }

  static Adapters open(Settings.Storage.Forgetful settings, InstantSource clock) {
    Closing closing = new Closing();
    return new ForgetfulAdapters(settings, clock, closing).ports(closing);
  }

  private Adapters ports(Closing closing) {
    return new Adapters(
        "everything in memory: nothing is kept",
        memory.unitOfWork(),
        memory.accounts(),
        memory.loginFailures(),
        stores(),
        indexes(),
        models(),
        reviews(),
        Adapters.RecognitionPorts.of(
            memory.speechTasks(), RecognitionAdapter.open(settings.recognition(), outbound)),
        pushes(),
        memory.blobs(),
        // Files leave the program also when nothing is kept in it.
        ArchiveAdapter.open().archives(),
        memory.signer(),
        memory.passwordHasher(),
        memory.tokens(),
        memory.ids(),
        memory.releases(),
        List.of(memory.probe("database"), memory.probe("lancedb"), memory.probe("attachments")),
        () -> {},
        closing);
  }

  private Adapters.MemoStores stores() {
    return new Adapters.MemoStores(
        memory.categories(),
        memory.tags(),
        memory.memos(),
        memory.memoReader(),
        memory.memoHistory(),
        memory.attachments(),
        memory.blobLedger(),
        memory.insights(),
        memory.conversations());
  }

  private Adapters.IndexPorts indexes() {
    return new Adapters.IndexPorts(
        memory.outbox(),
        memory.indexFeed(),
        memory.generations(),
        memory.leases(),
        memory.vectorIndex(),
        memory.textIndex(),
        memory.pictureIndex(),
        memory.indexUpkeep(),
        memory.embeddingCache(),
        Optional.of(memory.embedder()),
        memory.pictureCache(),
        // What it sees are the letters that bytes spell: of no use to anybody but tests.
        Optional.empty());
  }

  private Adapters.ModelPorts models() {
    return new Adapters.ModelPorts(
        memory.userModels(),
        memory.featureModels(),
        memory.keyVault(),
        outbound,
        LlmAdapter.open(outbound, clock).chatModel(),
        settings.models().llm().system());
  }

  private Adapters.ReviewStores reviews() {
    return new Adapters.ReviewStores(
        memory.notifications(),
        memory.repetition(),
        memory.cards(),
        memory.reviews(),
        memory.reviewProfiles());
  }

  private Adapters.PushPorts pushes() {
    return new Adapters.PushPorts(
        memory.recommendations(),
        memory.pushRules(),
        memory.deliveries(),
        memory.jobRuns(),
        PushAdapter.open(settings.pushes(), outbound, clock).sender());
  }
}
