package dev.aimo.domain.push;

import dev.aimo.domain.text.Sha256;
import dev.aimo.domain.text.TextLimit;

/** What a message is about. On one day, one is sent once through one channel. */
public record Occasion(String value) {

  private static final TextLimit LIMIT = new TextLimit("occasion", 100);

  public Occasion {
    LIMIT.checkPresent(value);
  }

  public static Occasion of(PushRuleId rule) {
    return of("rule", rule.value());
  }

  /** Something of a kind, told from others of the kind by its id. */
  public static Occasion of(String kind, String id) {
    String whole = kind + ":" + id;
    return new Occasion(whole.length() <= LIMIT.most() ? whole : kind + ":" + Sha256.hex(id));
  }
}
