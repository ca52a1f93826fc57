package dev.aimo.application.index;

/** Another instance indexes now; what was begun is left to it. */
@SuppressWarnings("serial")
final class LeadershipLost extends RuntimeException {

  LeadershipLost() {
    super("another instance keeps the indexes now");
  }
}
