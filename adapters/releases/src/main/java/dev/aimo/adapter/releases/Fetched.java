package dev.aimo.adapter.releases;

/** What came of asking another server. */
sealed interface Fetched {

  /** It answered with 200 and this. */
  record Content(String text) implements Fetched {}

  /** It answered with another status. */
  record Refusal(int status) implements Fetched {}

  /** It did not answer as a server should; the text says how, without internals. */
  record Trouble(String what) implements Fetched {}
}
