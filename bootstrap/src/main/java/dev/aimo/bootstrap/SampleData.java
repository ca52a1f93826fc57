package dev.aimo.bootstrap;

import dev.aimo.bootstrap.demo.Demo;
import dev.aimo.bootstrap.demo.LoadData;
import dev.aimo.bootstrap.demo.Login;
import dev.aimo.bootstrap.demo.TimeTravel;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.StartFailure;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Writes sample data where the settings say, without a server. */
final class SampleData {

  private final Offline installation;

  private SampleData(Offline installation) {
    this.installation = installation;
  }

  static SampleData in(Variables variables) {
    return new SampleData(Offline.in(variables));
  }

  /** The sample memos, for an installation in which nobody has an account yet. */
  Login fillEmpty() {
    return installation.run(adapters -> {
      TimeTravel travel = new TimeTravel(installation.clock());
      Login login = Login.withNewPassword(Demo.EMAIL, adapters.ids());
      if (new Demo(installation.wiring(adapters, travel).samples(), travel).fill(login).isEmpty()) {
        throw new StartFailure(
            """
            Sample memos are for an empty installation, and in this one (%s) somebody has an account. \
            Nothing was changed. Leave --demo out, or name another directory with AIMO_DATA_DIR.\
            """
                .formatted(adapters.description()));
      }
      return login;
    });
  }

  /** So many memos in a new account. */
  Login seed(int memos, Optional<String> email, Optional<String> password, IntConsumer progress) {
    return installation.run(adapters -> {
      Login made = Login.withNewPassword(email.orElse(LoadData.EMAIL), adapters.ids());
      Login login = password.map(chosen -> new Login(made.email(), chosen)).orElse(made);
      try {
        new LoadData(
                installation.wiring(adapters, installation.clock()).samples(), installation.clock())
            .write(login, memos, progress);
      } catch (Conflict e) {
        throw new StartFailure(
            "There is an account %s already; it was left as it is. Name another one with --email."
                .formatted(login.email()),
            e);
      } catch (DomainError e) {
        throw new StartFailure(
            "The account %s can not be opened (%s).".formatted(login.email(), e.getMessage()), e);
      }
      return login;
    });
  }
}
