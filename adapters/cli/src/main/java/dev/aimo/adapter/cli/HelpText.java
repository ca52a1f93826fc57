package dev.aimo.adapter.cli;

/** What {@code ./aimo help} prints. */
final class HelpText {

  private static final String TEXT =
      """
      AIMO: a self-hosted memory.

      Usage: ./aimo COMMAND [OPTIONS]

        quickstart [--port N]         run it here and now: SQLite and files under ./data,
                                      reachable from this machine only
        quickstart --demo             the same, with sample memos to look at; into an empty
                                      directory only
        serve [--port N]              run it as the environment says (see .env.example)
        serve --in-memory             the same, keeping nothing: for trying out
        migrate                       bring the database to the schema of this version
        verify-indexes                check that the database answers by its indexes
        doctor [--json] [--repair]    compare the search indexes with the database; the exit code
                                      is not 0 when they differ
        reindex                       make the search indexes anew from the database
        doctor|reindex --quickstart   the same for what quickstart keeps here
        seed --memos N [--email E] [--password P]
                                      write so many memos into a new account, to measure with
        check-health [--port N]       ask the server on this machine whether it is ready
        version                       print the version
        help                          print this

      A file named .env in the current directory is read; the environment wins.
      """;

  private HelpText() {}

  static String text() {
    return TEXT;
  }
}
