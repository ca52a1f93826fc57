package dev.aimo.adapter.rest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.Nickname;
import org.jspecify.annotations.Nullable;

/** An account as registering and logging in show it: here the contract wants explicit nulls. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuthUserJson(String uid, @Nullable String email, @Nullable String nickname) {

  static AuthUserJson of(Account account) {
    return new AuthUserJson(
        account.id().value(),
        account.email().map(Email::value).orElse(null),
        account.nickname().map(Nickname::value).orElse(null));
  }
}
