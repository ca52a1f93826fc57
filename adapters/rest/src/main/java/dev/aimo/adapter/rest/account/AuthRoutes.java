package dev.aimo.adapter.rest.account;

import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.SessionToken;
import dev.aimo.application.account.LogIn;
import dev.aimo.application.account.Register;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.account.Session;
import dev.aimo.application.account.SessionUseCases;

/** Coming and going. */
public final class AuthRoutes {

  private final SessionUseCases sessions;
  private final RegistrationUseCases registration;

  private record Registered(AuthUserJson user) {}

  private record LoggedIn(String token, AuthUserJson user) {}

  private record LoggedOut(String message) {}

  public AuthRoutes(SessionUseCases sessions, RegistrationUseCases registration) {
    this.sessions = sessions;
    this.registration = registration;
  }

  public void declare(Routes api) {
    api.open(POST, "/auth/register", this::register);
    api.open(POST, "/auth/login", this::logIn);
    api.open(POST, "/auth/logout", AuthRoutes::logOut);
  }

  private Reply register(Call call) {
    Fields fields = call.fields();
    Register request =
        new Register(
            fields.text("email").orElse(""),
            fields.text("password").orElse(""),
            fields.text("nickname").orElse(""),
            fields.text("phone").orElse(""));
    return Reply.data(new Registered(AuthUserJson.of(registration.register(request))));
  }

  private Reply logIn(Call call) {
    Fields fields = call.fields();
    LogIn request =
        new LogIn(fields.looseText("email").orElse(""), fields.looseText("password").orElse(""));
    Session session = sessions.logIn(request, call.client().address());
    return Reply.data(new LoggedIn(session.token(), AuthUserJson.of(session.account())))
        .with(SessionToken.keep(call, session.token(), session.lifetime()));
  }

  /** Works for everybody: who is not logged in any more is logged out, too. */
  private static Reply logOut(Call call) {
    return Reply.data(new LoggedOut("Logged out")).with(SessionToken.forget(call));
  }
}
