package dev.aimo.domain.repetition;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which card. Opaque to clients. */
public record CardId(String value) {

  private static final TextLimit LIMIT = new TextLimit("cardId", 191);

  public CardId {
    LIMIT.checkPresent(value);
  }

  public static CardId next(Ids ids) {
    return new CardId(ids.next("ri"));
  }
}
