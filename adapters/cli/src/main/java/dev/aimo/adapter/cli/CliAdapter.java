package dev.aimo.adapter.cli;

/** The front door of the command line. */
public final class CliAdapter {

  private CliAdapter() {}

  public static Command parse(String... words) {
    return CommandLine.parse(words);
  }

  public static String help() {
    return HelpText.text();
  }

  public static HealthAnswer checkHealth(int port) {
    return HealthCheck.ask(port);
  }
}
