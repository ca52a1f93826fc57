package dev.aimo.application.account;

/** E-mail address and password as they were sent; empty when missing. */
public record LogIn(String email, String password) {

  @Override
  public String toString() {
    return "LogIn[*]";
  }
}
