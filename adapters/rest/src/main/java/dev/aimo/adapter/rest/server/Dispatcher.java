package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Access;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.ClientGone;
import dev.aimo.adapter.rest.http.Match;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Route;
import dev.aimo.adapter.rest.http.Router;
import dev.aimo.adapter.rest.http.SessionToken;
import dev.aimo.adapter.rest.http.Verb;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Unauthenticated;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings a call to its route, if the caller may go there. Under {@code /api/} nothing is open but
 * what is declared so: a path that nobody declared asks for a login before it says that it does not
 * exist. Everything else that no route answers is the website's.
 */
final class Dispatcher {

  private static final String API = "/api/";
  private static final String NO_ROUTE = "none";

  private final Router router;
  private final SessionUseCases sessions;
  private final Optional<BaToken> baToken;
  private final Access.OpenHandler website;

  /** The answer, and the template of the route that gave it. */
  record Answer(Reply reply, String template) {}

  Dispatcher(
      Router router,
      SessionUseCases sessions,
      Optional<BaToken> baToken,
      Access.OpenHandler website) {
    this.router = router;
    this.sessions = sessions;
    this.baToken = baToken;
    this.website = website;
  }

  Answer answer(Call call) {
    Match match = router.match(call.verb(), call.path());
    String template = match instanceof Match.Found(Route route, _) ? route.template() : NO_ROUTE;
    return new Answer(guarded(call, match), template);
  }

  // Whatever goes wrong in a route ends here, and becomes an answer.
  private Reply guarded(Call call, Match match) {
    try {
      return call.is(Verb.OPTIONS) ? options(match) : answer(call, match);
    } catch (ClientGone gone) {
      throw gone;
    } catch (Throwable failure) {
      return Failures.of(failure, call);
    }
  }

  private Reply answer(Call call, Match match) {
    boolean api = isApi(call.path());
    if (api && call.body().isShort()) {
      // The contract reads bodies before it asks who sends them. Long ones have to wait: a few
      // strangers could otherwise fill the memory.
      call.fields();
    }
    boolean forBa = api && router.isForBa(call.path());
    if (forBa) {
      requireBa(call);
    }
    return switch (match) {
      case Match.Found found -> run(found.route().access(), call.on(found));
      case Match.OtherVerb other when other.open() || !api || forBa ->
          Failures.noSuchOperation(call);
      case Match.OtherVerb _ -> afterLogin(call);
      case Match.Unknown _ when forBa -> Failures.noSuchOperation(call);
      case Match.Unknown _ -> api ? afterLogin(call) : website.answer(call);
    };
  }

  private Reply run(Access access, Call call) {
    return switch (access) {
      case Access.Open(Access.OpenHandler handler) -> handler.answer(call);
      case Access.Account(Access.AccountHandler handler) -> handler.answer(call, actor(call));
      case Access.Ba(Access.OpenHandler handler) -> {
        requireBa(call);
        yield handler.answer(call);
      }
    };
  }

  private Reply afterLogin(Call call) {
    actor(call);
    return Failures.noSuchOperation(call);
  }

  private void requireBa(Call call) {
    String authorization = call.header("authorization").orElse("");
    if (!baToken.map(token -> token.admits(authorization)).orElse(false)) {
      throw new Unauthenticated(
          authorization.isEmpty() ? Reason.TOKEN_MISSING : Reason.TOKEN_INVALID);
    }
    call.body().trust();
  }

  private Actor actor(Call call) {
    String token =
        SessionToken.of(call).orElseThrow(() -> new Unauthenticated(Reason.TOKEN_MISSING));
    Actor actor = sessions.authenticate(token);
    call.body().trust();
    return actor;
  }

  private static Reply options(Match match) {
    Set<Verb> verbs =
        switch (match) {
          case Match.Found(Route route, _) -> EnumSet.of(route.verb());
          case Match.OtherVerb other -> EnumSet.copyOf(other.verbs());
          case Match.Unknown _ -> EnumSet.of(Verb.GET);
        };
    verbs.add(Verb.OPTIONS);
    if (verbs.contains(Verb.GET)) {
      verbs.add(Verb.HEAD);
    }
    return Reply.nothing(204)
        .with("Allow", verbs.stream().map(Verb::name).collect(Collectors.joining(", ")));
  }

  private static boolean isApi(String path) {
    return path.regionMatches(true, 0, API, 0, API.length());
  }
}
