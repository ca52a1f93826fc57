package dev.aimo.bootstrap;

import dev.aimo.adapter.cli.CliAdapter;
import dev.aimo.adapter.cli.Command;
import dev.aimo.adapter.cli.HealthAnswer;
import dev.aimo.adapter.rest.RestSettings;
import dev.aimo.adapter.sql.IndexReport;
import dev.aimo.adapter.sql.MigrationReport;
import dev.aimo.adapter.sql.SqlAdapter;
import dev.aimo.application.index.Diagnosis;
import dev.aimo.bootstrap.demo.Login;
import dev.aimo.domain.error.StartFailure;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.LoggerFactory;

/** Where the program begins. */
public final class Main {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUNDERSTOOD = 2;
  private static final int PROGRESS = 5_000;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private boolean logs;

  private Main() {}

  public static void main(String... words) {
    int code = new Main().run(CliAdapter.parse(words));
    // A server that runs keeps the program alive; everything else ends here.
    if (code != DONE) {
      System.exit(code);
    }
  }

  private int run(Command command) {
    try {
      return switch (command) {
        case Command.Quickstart(OptionalInt port, boolean demo) -> quickstart(port, demo);
        case Command.Serve(OptionalInt port, boolean inMemory) -> serve(port, inMemory);
        case Command.Migrate _ -> migrate();
        case Command.Seed seed -> seed(seed);
        case Command.VerifyIndexes _ -> verifyIndexes();
        case Command.Doctor doctor -> doctor(doctor);
        case Command.Reindex(boolean quickstart) -> reindex(quickstart);
        case Command.CheckHealth(OptionalInt port) -> checkHealth(port);
        case Command.WarmUp _ -> warmUp();
        case Command.Help _ -> say(CliAdapter.help());
        case Command.Version _ -> say("AIMO " + ProductVersion.read() + "\n");
        case Command.Misunderstood(String why) -> explain(why);
      };
    } catch (StartFailure e) {
      complain("AIMO can not start: " + e.getMessage());
      return FAILED;
    }
  }

  private int quickstart(OptionalInt port, boolean demo) {
    Variables variables = withPort(QuickstartVariables.over(environment()), port);
    Optional<Login> login =
        demo ? Optional.of(SampleData.in(variables).fillEmpty()) : Optional.empty();
    Server server = start(Settings.read(variables));
    server.stopOnSignal();
    out.println("AIMO runs at http://127.0.0.1:%d  (stop it with Ctrl-C)".formatted(server.port()));
    login.ifPresent(this::show);
    return DONE;
  }

  private int seed(Command.Seed seed) {
    Login login =
        SampleData.in(environment())
            .seed(
                seed.memos(),
                seed.email(),
                seed.password(),
                written -> {
                  if (written % PROGRESS == 0 || written == seed.memos()) {
                    out.println("%d of %d memos".formatted(written, seed.memos()));
                  }
                });
    if (seed.password().isEmpty()) {
      show(login);
    }
    return DONE;
  }

  private void show(Login login) {
    out.println("Log in as %s with the password %s".formatted(login.email(), login.password()));
  }

  private int serve(OptionalInt port, boolean inMemory) {
    Variables variables = withPort(environment(), port);
    Settings settings = inMemory ? Settings.readInMemory(variables) : Settings.read(variables);
    start(settings).stopOnSignal();
    return DONE;
  }

  /** Whatever unpacks files, such as drivers with native parts, does so where it is swept. */
  private Server start(Settings settings) {
    ScratchDirectory scratch = ScratchDirectory.under(settings.dataDirectory());
    NativeCopies copies = NativeCopies.here();
    System.setProperty("java.io.tmpdir", scratch.path().toString());
    logs = true;
    Server server = Server.start(settings, scratch);
    copies.removeSoon();
    return server;
  }

  private int migrate() {
    MigrationReport report = SqlAdapter.migrate(Settings.readDatabase(environment()));
    String done =
        report.applied().isEmpty()
            ? "nothing to do"
            : "applied " + String.join(", ", report.applied());
    return say("%s: schema version %s, %s%n".formatted(report.database(), report.now(), done));
  }

  private int verifyIndexes() {
    IndexReport report = SqlAdapter.verifyIndexes(Settings.readDatabase(environment()));
    say(report.text());
    return report.isFine() ? DONE : FAILED;
  }

  private int doctor(Command.Doctor doctor) {
    Diagnosis diagnosis = indexTools(doctor.quickstart()).examine(doctor.repair());
    say(CliAdapter.report(diagnosis, doctor.json()));
    return diagnosis.isClean() ? DONE : FAILED;
  }

  private int reindex(boolean quickstart) {
    Diagnosis diagnosis = indexTools(quickstart).fillAnew(out::println);
    say(CliAdapter.report(diagnosis, false));
    return diagnosis.isClean() ? DONE : FAILED;
  }

  private static IndexTools indexTools(boolean quickstart) {
    return IndexTools.in(quickstart ? QuickstartVariables.over(environment()) : environment());
  }

  private int checkHealth(OptionalInt port) {
    Variables variables = withPort(environment(), port);
    HealthAnswer answer = CliAdapter.checkHealth(RestSettings.read(variables::get).port());
    out.println(answer.text());
    return answer.ready() ? DONE : FAILED;
  }

  private int warmUp() {
    NativeCopies copies = NativeCopies.here();
    WarmUp.run();
    copies.remove();
    return say("warmed up\n");
  }

  /** Once there is a log, it is the place for troubles; it shows on the console too. */
  private void complain(String trouble) {
    if (logs) {
      LoggerFactory.getLogger(Main.class).error(trouble);
    } else {
      err.println(trouble);
    }
  }

  private int explain(String why) {
    err.println(why);
    err.print(CliAdapter.help());
    return MISUNDERSTOOD;
  }

  private int say(String text) {
    out.print(text);
    out.flush();
    return DONE;
  }

  private static Variables environment() {
    return Variables.read(System.getenv(), Path.of(""));
  }

  private static Variables withPort(Variables variables, OptionalInt port) {
    return port.isPresent()
        ? variables.with(Map.of("PORT", Integer.toString(port.getAsInt())))
        : variables;
  }
}
