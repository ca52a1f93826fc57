package dev.aimo.adapter.rest.http;

import dev.aimo.domain.account.Actor;

/** Who may call a route, together with what it does for them. */
public sealed interface Access {

  /** Anybody. */
  record Open(OpenHandler handler) implements Access {}

  /** Whoever is logged in. */
  record Account(AccountHandler handler) implements Access {}

  /** Programs that know the BA token. */
  record Ba(OpenHandler handler) implements Access {}

  @FunctionalInterface
  interface OpenHandler {
    Reply answer(Call call);
  }

  @FunctionalInterface
  interface AccountHandler {
    Reply answer(Call call, Actor actor);
  }
}
