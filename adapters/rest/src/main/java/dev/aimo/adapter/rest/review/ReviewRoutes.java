package dev.aimo.adapter.rest.review;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.review.ReviewHistory;
import dev.aimo.application.review.ReviewSheet;
import dev.aimo.application.review.ReviewUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewAnswer;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewProfileId;
import java.util.List;
import java.util.Optional;

/** Looking back at memos with a model that asks. */
public final class ReviewRoutes {

  private static final String ONE = "/review/sessions/{id}";

  private final ReviewUseCases reviews;

  private record Graded(String itemId, String aiFeedback, String mastery) {
    static Graded of(ReviewItem item, ReviewAnswer answer) {
      return new Graded(
          item.id().value(), answer.feedback(), ReviewItemJson.word(answer.mastery()));
    }
  }

  private record Completed(String sessionId, int score, List<ReviewItemJson> items) {
    static Completed of(ReviewSheet sheet) {
      Review review = sheet.review();
      return new Completed(
          review.id().value(),
          review.score().orElse(0),
          sheet.items().stream().map(ReviewItemJson::of).toList());
    }
  }

  private record HistoryJson(List<PastReviewJson> items, long total) {}

  public ReviewRoutes(ReviewUseCases reviews) {
    this.reviews = reviews;
  }

  public void declare(Routes api) {
    api.account(POST, "/review/sessions", this::begin);
    api.account(GET, ONE, this::get);
    api.account(POST, ONE + "/answer", this::answer);
    api.account(POST, ONE + "/complete", this::complete);
    api.account(GET, "/review/history", (_, actor) -> history(actor));
  }

  private Reply begin(Call call, Actor actor) {
    ReviewFields fields = new ReviewFields(call.fields());
    Optional<ReviewProfileId> profile = fields.profile();
    ReviewSheet sheet =
        profile.isPresent()
            ? reviews.beginByProfile(actor, profile.get())
            : reviews.begin(actor, fields.scope(), fields.questions());
    return Reply.data(ReviewJson.of(sheet));
  }

  private Reply get(Call call, Actor actor) {
    ReviewId id = call.id("id", ReviewId::new, Reason.REVIEW_UNKNOWN);
    return Reply.data(ReviewJson.of(reviews.get(actor, id)));
  }

  private Reply answer(Call call, Actor actor) {
    ReviewFields fields = new ReviewFields(call.fields());
    ReviewItem item = reviews.answer(actor, toChange(call), fields.item(), fields.answer());
    return Reply.data(Graded.of(item, item.answer().orElseThrow()));
  }

  private Reply complete(Call call, Actor actor) {
    return Reply.data(Completed.of(reviews.complete(actor, toChange(call))));
  }

  private Reply history(Actor actor) {
    ReviewHistory history = reviews.history(actor);
    return Reply.data(
        new HistoryJson(
            history.reviews().stream().map(PastReviewJson::of).toList(), history.total()));
  }

  private static ReviewId toChange(Call call) {
    return call.id("id", ReviewId::new, Reason.REVIEW_TO_CHANGE_UNKNOWN);
  }
}
