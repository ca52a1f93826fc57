package dev.aimo.application.explore;

import dev.aimo.application.index.IndexWorld;
import dev.aimo.application.index.ServingGenerations;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.application.model.Models;
import dev.aimo.application.search.Rankings;
import dev.aimo.application.search.Retrieval;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.model.ChatMessage;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** An installation that is asked questions, and all that its model was told. */
final class ExploreWorld {

  private static final ModelEndpoint SYSTEM =
      new ModelEndpoint(
          URI.create("http://127.0.0.1:9/v1"), NamedBy.OPERATOR, Optional.empty(), "played");

  final IndexWorld index = new IndexWorld();
  final Actor anna = index.anna;
  final Actor ben = index.ben;
  final Queue<ChatRequest> told = new ConcurrentLinkedQueue<>();
  Optional<ModelEndpoint> system = Optional.of(SYSTEM);
  ExploreRules rules =
      new ExploreRules(
          16_000,
          2,
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20));

  /** What the model says, by what it is told. */
  void model(Function<String, String> says) {
    index.ports.onAsking((_, request) -> {
      told.add(request);
      return says.apply(text(request));
    });
  }

  MemoId write(String text) {
    return index.write(anna, text);
  }

  MemoId write(String text, MemoId target) {
    WriteMemo plain = WriteMemo.of(new MemoText(text));
    return index
        .core
        .memos
        .create(
            anna,
            new WriteMemo(
                plain.text(),
                plain.type(),
                plain.source(),
                plain.category(),
                plain.isPublic(),
                plain.tags(),
                plain.attachments(),
                List.of(target),
                plain.createdAt(),
                plain.updatedAt()))
        .memo()
        .id();
  }

  ExploreUseCases explore() {
    index.settle();
    return new ExploreUseCases(
        index.ports.unitOfWork(),
        index.ports.memoReader(),
        new Models(
            index.ports.unitOfWork(),
            index.ports.userModels(),
            index.ports.featureModels(),
            index.ports.keyVault(),
            index.ports.chatModel(),
            system),
        retrieval(),
        index.ports.ids(),
        rules,
        System::nanoTime);
  }

  Exploration ask(String question) {
    return explore().explore(anna, new Ask(question, "", Optional.empty()));
  }

  List<String> prompts() {
    return told.stream().map(ExploreWorld::text).toList();
  }

  static List<MemoId> sources(Exploration exploration) {
    return exploration.sources().stream().map(source -> source.sheet().memo().id()).toList();
  }

  static String text(ChatRequest request) {
    return String.join("\n", request.messages().stream().map(ChatMessage::text).toList());
  }

  private Retrieval retrieval() {
    return new Retrieval(
        index.ports.unitOfWork(),
        index.ports.memoReader(),
        new Rankings(
            new ServingGenerations(index.stores.unit(), index.stores.generations()),
            index.indexes,
            index.embeddings(),
            index.pictures()));
  }
}
