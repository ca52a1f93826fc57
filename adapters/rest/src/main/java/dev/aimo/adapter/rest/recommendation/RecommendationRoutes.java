package dev.aimo.adapter.rest.recommendation;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.memo.MemoJson;
import dev.aimo.application.recommendation.RecommendationUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.memo.MemoSheet;
import java.util.List;
import java.util.Optional;

/** Memos to look at again today. */
public final class RecommendationRoutes {

  private final RecommendationUseCases recommendations;
  private final AttachmentUrls urls;

  private record Listed(List<MemoJson> items, int total) {}

  public RecommendationRoutes(RecommendationUseCases recommendations, AttachmentUrls urls) {
    this.recommendations = recommendations;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(GET, "/insights/daily-recommendations", (_, actor) -> today(actor));
  }

  private Reply today(Actor actor) {
    List<MemoJson> items = recommendations.today(actor).stream().map(this::shown).toList();
    return Reply.data(new Listed(items, items.size()));
  }

  /** As clients know it: without relations, and without where it came from. */
  private MemoJson shown(MemoSheet sheet) {
    MemoSheet bare =
        new MemoSheet(
            sheet.memo().withSource(Optional.empty()),
            sheet.tags(),
            sheet.attachments(),
            List.of());
    return MemoJson.withoutRelations(bare, urls);
  }
}
