package dev.aimo.application.recommendation;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.memo.MemoSheet;
import java.util.List;

/** What one account is shown again today. */
public final class RecommendationUseCases {

  private final Recommendations recommendations;

  public RecommendationUseCases(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  public List<MemoSheet> today(Actor actor) {
    return recommendations.today(actor.account());
  }
}
