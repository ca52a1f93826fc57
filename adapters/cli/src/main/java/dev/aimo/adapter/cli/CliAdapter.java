package dev.aimo.adapter.cli;

import dev.aimo.application.index.Diagnosis;

/** The front door of the command line. */
public final class CliAdapter {

  private CliAdapter() {}

  public static Command parse(String... words) {
    return CommandLine.parse(words);
  }

  public static String help() {
    return HelpText.text();
  }

  /** What the doctor found, as a table to read or as JSON. */
  public static String report(Diagnosis diagnosis, boolean json) {
    return json ? DiagnosisText.json(diagnosis) : DiagnosisText.table(diagnosis);
  }

  public static HealthAnswer checkHealth(int port) {
    return HealthCheck.ask(port);
  }
}
