package dev.aimo.adapter.cli;

/** Words that make no sense, on the way to {@link Command.Misunderstood}. */
@SuppressWarnings("serial")
final class Trouble extends Exception {

  final String why;

  Trouble(String why) {
    super(why);
    this.why = why;
  }
}
