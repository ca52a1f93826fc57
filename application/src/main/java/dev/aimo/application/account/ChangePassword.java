package dev.aimo.application.account;

/** The old and the new password as they were sent; empty when missing. */
public record ChangePassword(String oldPassword, String newPassword) {

  @Override
  public String toString() {
    return "ChangePassword[*]";
  }
}
