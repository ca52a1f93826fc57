package dev.aimo.application.repetition;

import dev.aimo.domain.repetition.DueCard;
import java.util.List;

/**
 * What an account has to look at.
 *
 * @param cards what is left for today
 * @param total how many are due, today's limit aside
 * @param dailyLimit how many are shown on one day
 */
public record DueList(List<DueCard> cards, long total, int dailyLimit) {

  public DueList {
    cards = List.copyOf(cards);
  }
}
