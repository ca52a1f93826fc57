package dev.aimo.adapter.rest.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Nickname;
import java.util.Optional;

/** An account as strangers see it who read something of theirs: without its e-mail address. */
public record AuthorJson(String uid, Optional<String> nickname, String avatar) {

  public static AuthorJson of(Account account, AvatarLinks links) {
    return new AuthorJson(
        account.id().value(),
        account.nickname().map(Nickname::value),
        account.avatar().map(links::link).orElse(""));
  }
}
