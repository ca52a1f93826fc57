package dev.aimo.bootstrap.demo;

import dev.aimo.domain.unit.Ids;

/** What one logs in with to see the data. */
public record Login(String email, String password) {

  private static final int GROUPS = 4;
  private static final int LETTERS = 4;

  /** With a new password that nobody can guess, in groups that are easy to copy by hand. */
  public static Login withNewPassword(String email, Ids ids) {
    String letters = ids.next("").substring(0, GROUPS * LETTERS);
    return new Login(email, letters.replaceAll("(.{4})(?=.)", "$1-"));
  }

  @Override
  public String toString() {
    return "Login[" + email + ", *]";
  }
}
