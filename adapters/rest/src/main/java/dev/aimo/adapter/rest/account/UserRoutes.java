package dev.aimo.adapter.rest.account;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.SessionToken;
import dev.aimo.application.account.AccountUseCases;
import dev.aimo.application.account.ChangePassword;
import dev.aimo.application.account.ReviseProfile;
import dev.aimo.application.account.Session;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.change.Change;

/** One's own profile and password. */
public final class UserRoutes {

  private final AccountUseCases accounts;
  private final AvatarLinks links;

  private record Updated(String message, UserJson user) {}

  private record PasswordChanged(String message, String token) {}

  public UserRoutes(AccountUseCases accounts, AvatarLinks links) {
    this.accounts = accounts;
    this.links = links;
  }

  public void declare(Routes api) {
    api.account(GET, "/user/info", this::info);
    api.account(PUT, "/user/info", this::update);
    api.account(POST, "/user/password", this::changePassword);
  }

  private Reply info(Call call, Actor actor) {
    return Reply.data(UserJson.of(accounts.profile(actor), links));
  }

  private Reply update(Call call, Actor actor) {
    Fields fields = call.fields();
    ReviseProfile request =
        new ReviseProfile(
            fields.change("nickname", text -> new Nickname(text.strip())), avatar(fields, actor));
    Account revised = accounts.revise(actor, request);
    return Reply.data(new Updated("User info updated successfully", UserJson.of(revised, links)));
  }

  /** Clients may send back the address they were given: that changes nothing. */
  private Change<Avatar> avatar(Fields fields, Actor actor) {
    boolean echoed =
        fields
            .text("avatar")
            .flatMap(text -> accounts.profile(actor).avatar().map(links::link).filter(text::equals))
            .isPresent();
    return echoed ? new Change.Keep<>() : fields.change("avatar", Avatar.Linked::new);
  }

  /** All tokens end, so the caller gets a new one, the way the old one came. */
  private Reply changePassword(Call call, Actor actor) {
    Fields fields = call.fields();
    ChangePassword request =
        new ChangePassword(
            fields.text("oldPassword").orElse(""), fields.text("newPassword").orElse(""));
    Session session = accounts.changePassword(actor, request, call.client().address());
    Reply reply = Reply.data(new PasswordChanged("Password changed successfully", session.token()));
    return SessionToken.isCookie(call)
        ? reply.with(SessionToken.keep(call, session.token(), session.lifetime()))
        : reply;
  }
}
