package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The container files fit the settings and each other, as far as that shows without an engine. */
class ComposeTest {

  private static final String IN_THE_VOLUME = "everything lies in the volume /data";
  private static final String IN_THE_IMAGE = "fixed by the image; compose publishes the port";
  private static final String PER_SERVICE = "each service names its own database";
  private static final String ONE_CHOICE = "has one choice in this release";

  private static final Map<String, String> NOT_PASSED_ON =
      Map.ofEntries(
          Map.entry("HOST", IN_THE_IMAGE),
          Map.entry("PORT", IN_THE_IMAGE),
          Map.entry("AIMO_DATA_DIR", IN_THE_IMAGE),
          Map.entry("AIMO_LOG_DIR", IN_THE_VOLUME),
          Map.entry("ATTACHMENT_LOCAL_PATH", IN_THE_VOLUME),
          Map.entry("LANCEDB_PATH", IN_THE_VOLUME),
          Map.entry("WEB_ROOT", "a directory that the container does not see"),
          Map.entry("DATABASE_TYPE", PER_SERVICE),
          Map.entry("DATABASE_URL", PER_SERVICE),
          Map.entry("MYSQL_HOST", PER_SERVICE),
          Map.entry("MYSQL_PORT", PER_SERVICE),
          Map.entry("MYSQL_USER", PER_SERVICE),
          Map.entry("MYSQL_PASSWORD", PER_SERVICE),
          Map.entry("MYSQL_DATABASE", PER_SERVICE),
          Map.entry("MYSQL_CONNECTION_LIMIT", "an older name of DATABASE_POOL_SIZE"),
          Map.entry("ATTACHMENT_STORAGE_TYPE", ONE_CHOICE));

  private final String sample = read(".env.example");
  private final String compose = read("docker-compose.yml");
  private final String image = lastStage(read("Dockerfile"));
  private final String environment = section("x-environment");
  private final Map<String, String> services = services(section("services"));

  @Test
  void passesEverySettingOnOrSaysWhyNot() {
    String settings = sample.substring(0, sample.indexOf("# ---- Only for docker-compose.yml"));
    Set<String> expected = all("(?m)^#?([A-Z][A-Z0-9_]*)=", settings);
    expected.removeAll(NOT_PASSED_ON.keySet());
    Set<String> passedOn = passedOn();
    passedOn.remove("AIMO_JAVA_OPTS"); // for the launcher, not for the program
    assertThat(passedOn).isEqualTo(expected);
  }

  @Test
  void excusesOnlySettingsThatThereAre() {
    assertThat(all("(?m)^#?([A-Z][A-Z0-9_]*)=", sample)).containsAll(NOT_PASSED_ON.keySet());
  }

  @Test
  void asksOnlyForVariablesThatTheSampleNames() {
    assertThat(all("(?m)^#?([A-Z][A-Z0-9_]*)=", sample))
        .containsAll(all("(?<!\\$)\\$\\{([A-Z][A-Z0-9_]*)", compose))
        .containsAll(passedOn());
  }

  @Test
  void givesTheSettingsToEveryApp() {
    assertThat(services).hasSize(6);
    assertThat(apps()).containsOnlyKeys("app", "app-mariadb", "app-postgresql");
    assertThat(apps().values())
        .allSatisfy(
            app -> assertThat(app).contains("<<: *environment").contains("DATABASE_TYPE: "));
  }

  @Test
  void knowsOfEveryServiceWhetherItIsWell() {
    assertThat(section("x-app")).contains("build: .");
    services.forEach((name, service) ->
        assertThat(service)
            .as(name)
            .containsPattern(
                isApp(service)
                    ? "<<: \\*app\\b" // the image knows
                    : "(?m)^    healthcheck:\n(      #.*\n)*      test: \\[\"CMD"));
    assertThat(services.values()).noneMatch(service -> service.contains("disable: true"));
  }

  @Test
  void startsAnAppOnlyWhenItsDatabaseIsWell() {
    assertThat(compose).doesNotContain("service_started").doesNotContainPattern("depends_on: *\\S");
    apps()
        .forEach((name, app) -> {
          Matcher needed =
              Pattern.compile(
                      "(?m)^    depends_on:\n      ([a-z]+): \\{condition: service_healthy}\n(?! {5})")
                  .matcher(app);
          assertThat(needed.find()).as(name + " waits for one healthy service").isTrue();
          assertThat(services).containsKey(needed.group(1));
        });
  }

  @Test
  void runsTheImageWithoutRights() {
    assertThat(image).containsPattern("(?m)^USER aimo$").containsOnlyOnce("\nUSER ");
  }

  @Test
  void asksTheImageForItsHealth() {
    assertThat(image).containsPattern("(?m)^HEALTHCHECK (--\\S+ )+CMD \\[\"/.*\"check-health\"]$");
  }

  @Test
  void letsSignalsReachTheProgram() {
    assertThat(image)
        .containsPattern("(?m)^ENTRYPOINT \\[\"/.*\"]$")
        .containsPattern("(?m)^CMD \\[\"serve\"]$");
  }

  private Set<String> passedOn() {
    return all("(?m)^  ([A-Z][A-Z0-9_]*):", environment);
  }

  private Map<String, String> apps() {
    Map<String, String> apps = new TreeMap<>(services);
    apps.values().removeIf(service -> !isApp(service));
    return apps;
  }

  private static boolean isApp(String service) {
    return !service.contains("    image: ");
  }

  /** What stands indented below a key at the margin. */
  private String section(String key) {
    Matcher section =
        Pattern.compile("(?m)^%s:.*\n((?: .*\n|\n)+)".formatted(key)).matcher(compose);
    assertThat(section.find()).as(key).isTrue();
    return section.group(1);
  }

  private static Map<String, String> services(String section) {
    Map<String, String> services = new TreeMap<>();
    Matcher service = Pattern.compile("(?m)^  ([a-z-]+):\n((?:    .*\n)+)").matcher(section);
    while (service.find()) {
      services.put(service.group(1), service.group(2));
    }
    return services;
  }

  private static String lastStage(String dockerfile) {
    return dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
  }

  private static Set<String> all(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of("..", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
