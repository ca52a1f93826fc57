package dev.aimo.adapter.rest.account;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.application.account.AccountUseCases;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;

/** The account that a trusted program names in its query, to act for it. */
public final class ActingFor {

  private final AccountUseCases accounts;

  public ActingFor(AccountUseCases accounts) {
    this.accounts = accounts;
  }

  public Actor actor(Call call) {
    if (call.query().text("uid").filter(uid -> !uid.isBlank()).isEmpty()) {
      throw new Invalid(Reason.ACTOR_MISSING);
    }
    return call.query()
        .<AccountId>id("uid", AccountId::new)
        .map(accounts::actFor)
        .orElseThrow(() -> new NotFound(Reason.ACTOR_UNKNOWN));
  }
}
