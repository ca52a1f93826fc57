package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class LoggingTest {

  @TempDir Path directory;

  @Test
  void writesLinesForPeopleWithTheRequestTheyBelongTo() throws IOException {
    assertThat(lines("text", "info", "hello"))
        .singleElement()
        .asString()
        .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{12}Z INFO  .*LoggingTest +r-17 hello");
  }

  @Test
  void writesJsonForPrograms() throws IOException {
    JsonNode line = new ObjectMapper().readTree(lines("json", "info", "hello").getFirst());
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("message").asText()).isEqualTo("hello");
    assertThat(line.path("mdc").path("requestId").asText()).isEqualTo("r-17");
  }

  @Test
  void leavesOutWhatIsBelowTheLevel() throws IOException {
    assertThat(lines("text", "warn", "hello")).isEmpty();
  }

  @Test
  void keepsALineBreakInOneLineOfJson() throws IOException {
    assertThat(lines("json", "info", "one\ntwo")).hasSize(1);
  }

  @Test
  void namesTheChoicesWhenASettingIsNone() {
    assertThatThrownBy(() -> settings("xml", "info"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("text or json");
    assertThatThrownBy(() -> settings("text", "loud"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("error, warn, info, debug or trace");
  }

  private List<String> lines(String format, String level, String message) throws IOException {
    Logging.configure(settings(format, level));
    try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", "r-17")) {
      LoggerFactory.getLogger(LoggingTest.class).info(message);
    }
    Logging.flush();
    return Files.readAllLines(directory.resolve("aimo.log"));
  }

  private LogSettings settings(String format, String level) {
    Variables variables = new Variables(Map.of("AIMO_LOG_FORMAT", format, "AIMO_LOG_LEVEL", level));
    return LogSettings.read(variables, directory);
  }
}
