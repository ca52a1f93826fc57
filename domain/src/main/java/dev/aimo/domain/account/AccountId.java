package dev.aimo.domain.account;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Who owns something. Opaque to clients. */
public record AccountId(String value) {

  private static final TextLimit LIMIT = new TextLimit("uid", 191);

  public AccountId {
    LIMIT.checkPresent(value);
  }

  public static AccountId next(Ids ids) {
    return new AccountId(ids.next("u"));
  }
}
