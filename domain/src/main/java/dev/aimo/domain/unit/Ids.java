package dev.aimo.domain.unit;

/** New identifiers. They can not be guessed and, for all practical purposes, never repeat. */
public interface Ids {

  /** The prefix followed by 23 characters of {@code 0-9a-z}. */
  String next(String prefix);

  /** 24 characters of {@code A-Za-z0-9_-}, for files. */
  String nextFile();
}
