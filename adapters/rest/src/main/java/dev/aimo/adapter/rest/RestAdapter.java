package dev.aimo.adapter.rest;

import dev.aimo.adapter.rest.account.ActingFor;
import dev.aimo.adapter.rest.account.AuthRoutes;
import dev.aimo.adapter.rest.account.AvatarLinks;
import dev.aimo.adapter.rest.account.AvatarRoutes;
import dev.aimo.adapter.rest.account.UserRoutes;
import dev.aimo.adapter.rest.archive.ExportRoutes;
import dev.aimo.adapter.rest.archive.ImportRoutes;
import dev.aimo.adapter.rest.attachment.AttachmentRoutes;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.attachment.FileRoutes;
import dev.aimo.adapter.rest.category.CategoryRoutes;
import dev.aimo.adapter.rest.conversation.ConversationRoutes;
import dev.aimo.adapter.rest.debug.DebugRoutes;
import dev.aimo.adapter.rest.explore.ExploreRoutes;
import dev.aimo.adapter.rest.health.HealthRoutes;
import dev.aimo.adapter.rest.health.MetricsRoutes;
import dev.aimo.adapter.rest.http.Router;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.index.IndexRoutes;
import dev.aimo.adapter.rest.insight.InsightRoutes;
import dev.aimo.adapter.rest.memo.MemoHistoryRoutes;
import dev.aimo.adapter.rest.memo.MemoListRoutes;
import dev.aimo.adapter.rest.memo.MemoRoutes;
import dev.aimo.adapter.rest.memo.PublicMemoRoutes;
import dev.aimo.adapter.rest.memo.TrashRoutes;
import dev.aimo.adapter.rest.model.AiRoutes;
import dev.aimo.adapter.rest.model.FeatureModelRoutes;
import dev.aimo.adapter.rest.model.UserModelRoutes;
import dev.aimo.adapter.rest.notification.NotificationRoutes;
import dev.aimo.adapter.rest.push.PushRuleRoutes;
import dev.aimo.adapter.rest.recognition.SentDocuments;
import dev.aimo.adapter.rest.recognition.SpeechRoutes;
import dev.aimo.adapter.rest.recognition.TextRoutes;
import dev.aimo.adapter.rest.recommendation.RecommendationRoutes;
import dev.aimo.adapter.rest.repetition.RepetitionRoutes;
import dev.aimo.adapter.rest.review.ReviewProfileRoutes;
import dev.aimo.adapter.rest.review.ReviewRoutes;
import dev.aimo.adapter.rest.search.SearchRoutes;
import dev.aimo.adapter.rest.search.SimilarRoutes;
import dev.aimo.adapter.rest.server.HttpServer;
import dev.aimo.adapter.rest.system.SystemRoutes;
import dev.aimo.adapter.rest.tag.TagRoutes;
import dev.aimo.adapter.rest.upload.Uploads;
import dev.aimo.adapter.rest.web.DocsRoutes;
import dev.aimo.adapter.rest.web.Website;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The REST interface, served over HTTP from {@link #start} to {@link #stop}. It lives at once, but
 * says that it is ready only after {@link #markReady}, and no more once it is being stopped.
 */
public final class RestAdapter implements AutoCloseable {

  private final HttpServer server;
  private volatile boolean ready;

  private RestAdapter(
      RestSettings settings,
      Path temporary,
      RestUseCases useCases,
      MeterRegistry registry,
      Supplier<String> prometheusScrape) {
    Router router = router(settings, temporary, useCases, prometheusScrape, this::isReady);
    Website website = new Website(settings.webRoot(), useCases.system().version());
    server = HttpServer.start(settings.server(), router, useCases.sessions(), website, registry);
  }

  /**
   * Binds and serves, or fails with a {@link dev.aimo.domain.error.StartFailure}. Uploads are laid
   * into the temporary directory, which must be there, while they are looked at.
   */
  public static RestAdapter start(
      RestSettings settings,
      Path temporary,
      RestUseCases useCases,
      MeterRegistry registry,
      Supplier<String> prometheusScrape) {
    return new RestAdapter(settings, temporary, useCases, registry, prometheusScrape);
  }

  static Router router(
      RestSettings settings,
      Path temporary,
      RestUseCases useCases,
      Supplier<String> prometheusScrape,
      BooleanSupplier ready) {
    AvatarLinks links = new AvatarLinks(settings.publicUrl());
    AttachmentUrls urls = new AttachmentUrls(useCases.attachmentLinks(), settings.publicUrl());
    Uploads uploads = new Uploads(temporary, settings.longestUpload());
    Routes routes = new Routes();
    new HealthRoutes(useCases.health(), ready).declare(routes);
    new MetricsRoutes(prometheusScrape, settings.metricsForAll()).declare(routes);
    new DocsRoutes().declare(routes);
    Routes api = routes.under("/api/v1");
    new AuthRoutes(useCases.sessions(), useCases.registration()).declare(api);
    new UserRoutes(useCases.accounts(), links).declare(api);
    new AvatarRoutes(useCases.avatars(), uploads, links).declare(api);
    new CategoryRoutes(useCases.categories()).declare(api);
    new TagRoutes(useCases.tags()).declare(api);
    memos(useCases, urls, links, api);
    search(useCases, urls, api);
    explore(useCases, urls, ready, api);
    reviews(useCases.reviews(), api);
    new InsightRoutes(useCases.insights()).declare(api);
    new RecommendationRoutes(useCases.pushes().recommendations(), urls).declare(api);
    new PushRuleRoutes(useCases.pushes().rules(), useCases.pushes().tests()).declare(api);
    new DebugRoutes(Map.of()).declare(api);
    ActingFor actingFor = new ActingFor(useCases.accounts());
    new AttachmentRoutes(useCases.attachments(), actingFor, uploads, urls).declare(api);
    new FileRoutes(useCases.attachments(), useCases.attachmentLinks()).declare(api);
    new ExportRoutes(useCases.exports()).declare(api);
    new ImportRoutes(useCases.imports(), new Uploads(temporary, settings.longestImport()))
        .declare(api);
    models(useCases.models(), api);
    new SystemRoutes(useCases.system(), useCases.registration()).declare(api);
    new SpeechRoutes(useCases.speech(), ready).declare(api);
    new TextRoutes(useCases.text(), new SentDocuments(settings.publicUrl()), ready).declare(api);
    api.baBelow("/memos/ba");
    api.baBelow("/attachments/ba");
    api.baBelow("/debug/ba");
    return routes.router();
  }

  private static void memos(
      RestUseCases useCases, AttachmentUrls urls, AvatarLinks avatars, Routes api) {
    new MemoListRoutes(useCases.memoLists(), urls).declare(api);
    new MemoRoutes(useCases.memos(), new ActingFor(useCases.accounts()), urls).declare(api);
    new MemoHistoryRoutes(useCases.history(), urls).declare(api);
    new PublicMemoRoutes(useCases.sharing(), urls, avatars).declare(api);
    new TrashRoutes(useCases.trash(), urls).declare(api);
  }

  private static void search(RestUseCases useCases, AttachmentUrls urls, Routes api) {
    new SearchRoutes(useCases.search(), urls, useCases.zone()).declare(api);
    new SimilarRoutes(useCases.similar(), urls).declare(api);
    new IndexRoutes(useCases.indexStatus()).declare(api);
  }

  private static void reviews(RestUseCases.OfReviews reviews, Routes api) {
    new NotificationRoutes(reviews.notifications()).declare(api);
    new RepetitionRoutes(reviews.repetition()).declare(api);
    new ReviewRoutes(reviews.reviews()).declare(api);
    new ReviewProfileRoutes(reviews.profiles()).declare(api);
  }

  private static void models(RestUseCases.OfModels models, Routes api) {
    new UserModelRoutes(models.models(), models.trials()).declare(api);
    new FeatureModelRoutes(models.features()).declare(api);
    new AiRoutes(models.tagSuggestions()).declare(api);
  }

  private static void explore(
      RestUseCases useCases, AttachmentUrls urls, BooleanSupplier serving, Routes api) {
    new ExploreRoutes(useCases.explore(), useCases.graphs(), urls, serving).declare(api);
    new ConversationRoutes(useCases.conversations()).declare(api);
  }

  /** The port that is really served, also when the settings left the choice to the system. */
  public int port() {
    return server.port();
  }

  public void markReady() {
    ready = true;
  }

  /** Answers what is running, closes what is idle, and gives up at the deadline. */
  public void stop(Duration deadline) {
    server.stop(deadline);
  }

  @Override
  public void close() {
    stop(HttpServer.LONGEST_STOP);
  }

  private boolean isReady() {
    return ready && !server.isStopping();
  }
}
