package dev.aimo.adapter.rest.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.Nickname;
import java.util.Optional;

/** An account as it sees itself. The avatar is an address for {@code img}, or empty. */
record UserJson(String uid, Optional<String> email, Optional<String> nickname, String avatar) {

  static UserJson of(Account account, AvatarLinks links) {
    return new UserJson(
        account.id().value(),
        account.email().map(Email::value),
        account.nickname().map(Nickname::value),
        account.avatar().map(links::link).orElse(""));
  }
}
