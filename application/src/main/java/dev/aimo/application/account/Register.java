package dev.aimo.application.account;

/** What a new account is made of, as it was sent; empty when missing. */
public record Register(String email, String password, String nickname, String phone) {

  @Override
  public String toString() {
    return "Register[*]";
  }
}
