package dev.aimo.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  @Test
  void asksForHelpWhenNothingIsSaid() {
    assertThat(CommandLine.parse()).isEqualTo(new Command.Help());
  }

  @Test
  void readsAPortInBothSpellings() {
    Command expected = new Command.Quickstart(OptionalInt.of(3456));
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
