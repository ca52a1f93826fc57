package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    Set<String> asked = new TreeSet<>();
    for (String storage : List.of("local", "s3", "oss")) {
      Variables variables = variables(storage);
      Settings.read(variables);
      asked.addAll(variables.asked());
    }
    assertThat(asked).isEqualTo(sample());
  }

  /** What a bucket needs is asked for only when there is one. */
  private static Variables variables(String storage) {
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "JWT_SECRET", "Zm9yIHRlc3RzIG9ubHkgYW5kIG5vd2hlcmUgZWxzZQ",
                "BA_AUTH_ENABLED", "true",
                "BA_AUTH_TOKEN", "a token for the test",
                "MULTIMODAL_EMBEDDING_ENABLED", "true",
                "DASHSCOPE_API_KEY", "a-key-for-the-test",
                "SMTP_HOST", "mail.example.org",
                "SMTP_FROM", "aimo@example.org",
                "ATTACHMENT_STORAGE_TYPE", storage));
    if (storage.equals("s3")) {
      values.put("OPENAI_API_KEY", "a-key-for-the-test");
      values.put("LANCEDB_STORAGE_TYPE", storage);
      values.put("LANCEDB_S3_BUCKET", "indexes");
      values.put("AWS_ACCESS_KEY_ID", "a key for the test");
      values.put("AWS_SECRET_ACCESS_KEY", "a secret for the test");
    }
    if (!storage.equals("local")) {
      String prefix = "ATTACHMENT_" + storage.toUpperCase(Locale.ROOT) + "_";
      values.put(prefix + "BUCKET", "files");
      values.put(prefix + "ACCESS_KEY_ID", "a key for the test");
      values.put(
          prefix + (storage.equals("s3") ? "SECRET_ACCESS_KEY" : "ACCESS_KEY_SECRET"),
          "a secret for the test");
    }
    return new Variables(values);
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
