package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample of settings names what is read, all of it and nothing else. */
class EnvExampleTest {

  private static final Pattern NAME = Pattern.compile("^#?([A-Z][A-Z0-9_]*)=", Pattern.MULTILINE);
  private static final String END = "# ---- Only for docker-compose.yml";

  @Test
  void namesEveryVariableThatIsRead() throws IOException {
    Variables variables =
        new Variables(
            Map.of(
                "JWT_SECRET", "Zm9yIHRlc3RzIG9ubHkgYW5kIG5vd2hlcmUgZWxzZQ",
                "BA_AUTH_ENABLED", "true",
                "BA_AUTH_TOKEN", "a token for the test"));
    Settings.read(variables);
    assertThat(new TreeSet<>(variables.asked())).isEqualTo(sample());
  }

  private static Set<String> sample() throws IOException {
    String text = Files.readString(Path.of("../.env.example"));
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(text.substring(0, text.indexOf(END)));
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
