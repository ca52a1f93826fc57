package dev.aimo.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void asksForHelpWhenNothingIsSaid() {
    assertThat(CommandLine.parse()).isEqualTo(new Command.Help());
  }

  @Test
  void readsAPortInBothSpellings() {
    Command expected = new Command.Quickstart(OptionalInt.of(3456), false);
    assertThat(CommandLine.parse("quickstart", "--port", "3456")).isEqualTo(expected);
    assertThat(CommandLine.parse("quickstart", "--port=3456")).isEqualTo(expected);
  }

  @Test
  void leavesThePortToTheEnvironmentWhenItIsNotGiven() {
    assertThat(CommandLine.parse("serve")).isEqualTo(new Command.Serve(OptionalInt.empty(), false));
  }

  @Test
  void servesInMemory() {
    assertThat(CommandLine.parse("serve", "--in-memory"))
        .isEqualTo(new Command.Serve(OptionalInt.empty(), true));
  }

  @Test
  void fillsAQuickstartWithSampleMemos() {
    assertThat(CommandLine.parse("quickstart", "--demo", "--port", "1"))
        .isEqualTo(new Command.Quickstart(OptionalInt.of(1), true));
  }

  @Test
  void asksTheDoctorWithAndWithoutRepair() {
    assertThat(CommandLine.parse("doctor")).isEqualTo(new Command.Doctor(false, false, false));
    assertThat(CommandLine.parse("doctor", "--repair", "--json"))
        .isEqualTo(new Command.Doctor(true, true, false));
    assertThat(CommandLine.parse("doctor", "--quickstart"))
        .isEqualTo(new Command.Doctor(false, false, true));
  }

  @Test
  void makesTheIndexesAnew() {
    assertThat(CommandLine.parse("reindex")).isEqualTo(new Command.Reindex(false));
    assertThat(CommandLine.parse("reindex", "--quickstart")).isEqualTo(new Command.Reindex(true));
  }

  @Test
  void seedsWithAnAccountOfItsOwnOrWithThatOne() {
    assertThat(CommandLine.parse("seed", "--memos", "10000"))
        .isEqualTo(new Command.Seed(10_000, Optional.empty(), Optional.empty()));
    assertThat(CommandLine.parse("seed", "--email=a@b.example", "--memos=1", "--password", "a=b"))
        .isEqualTo(new Command.Seed(1, Optional.of("a@b.example"), Optional.of("a=b")));
  }

  @Test
  void doesNotSeedWithoutANumber() {
    assertThat(CommandLine.parse("seed"))
        .isEqualTo(
            new Command.Misunderstood("seed needs to know how many memos, as in --memos 10000."));
    for (String number : new String[] {"", "many", "-5", "0", "10000001", "99999999999"}) {
      assertThat(CommandLine.parse("seed", "--memos", number))
          .as(number)
          .isEqualTo(
              new Command.Misunderstood(
                  "--memos takes a number from 1 to 10000000, as in --memos 10000."));
    }
  }

  @Test
  void keepsThePasswordOfTheSeedToItself() {
    assertThat(CommandLine.parse("seed", "--memos", "1", "--password", "secret").toString())
        .doesNotContain("secret");
    assertThat(CommandLine.parse("migrate", "--password=secret").toString())
        .doesNotContain("secret");
  }

  @Test
  void verifiesIndexes() {
    assertThat(CommandLine.parse("verify-indexes")).isEqualTo(new Command.VerifyIndexes());
    assertThat(CommandLine.parse("verify-indexes", "--all"))
        .isInstanceOf(Command.Misunderstood.class);
  }

  @Test
  void namesEveryCommandInTheHelp() {
    assertThat(HelpText.text())
        .contains(
            "quickstart [--port N]",
            "quickstart --demo",
            "serve [--port N]",
            "serve --in-memory",
            "migrate ",
            "verify-indexes",
            "seed --memos N",
            "check-health",
            "version",
            "help");
  }

  @Test
  void refusesAPortThatIsNone() {
    for (String port : new String[] {"", "x", "-1", "65536", "999999999999"}) {
      assertThat(CommandLine.parse("serve", "--port", port))
          .as(port)
          .isInstanceOf(Command.Misunderstood.class);
    }
    assertThat(CommandLine.parse("serve", "--port")).isInstanceOf(Command.Misunderstood.class);
  }

  @Test
  void refusesOptionsOfOtherCommands() {
    assertThat(CommandLine.parse("migrate", "--port", "1"))
        .isEqualTo(new Command.Misunderstood("The command does not take \"--port\"."));
    assertThat(CommandLine.parse("quickstart", "--in-memory"))
        .isInstanceOf(Command.Misunderstood.class);
  }

  @Test
  void namesTheCommandThatDoesNotExist() {
    assertThat(CommandLine.parse("fly"))
        .isEqualTo(new Command.Misunderstood("There is no command \"fly\"."));
  }
}
