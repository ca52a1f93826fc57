package dev.aimo.adapter.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleasesSettingsTest {

  @Test
  void asksGitHubUnlessToldOtherwise() {
    assertThat(ReleasesSettings.read(_ -> Optional.empty()).base())
        .isEqualTo(URI.create("https://api.github.com"));
  }

  @Test
  void takesAnEmptyVariableForAnUnsetOne() {
    assertThat(read(" ").base()).isEqualTo(URI.create("https://api.github.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://mirror:8080/api", "http://mirror:8080/api/", " http://mirror:8080/api// "})
  void readsAnAddressWithOrWithoutASlash(String text) {
    assertThat(read(text).base()).isEqualTo(URI.create("http://mirror:8080/api"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mirror",
        "ftp://mirror",
        "http:///path",
        "https://m?q=1",
        "https://m#f",
        "not an address",
        "file:/tmp"
      })
  void refusesWhatIsNoAddressOfAServer(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("APP_RELEASES_URL")
        .hasMessageContaining("https://api.github.com");
  }

  private static ReleasesSettings read(String text) {
    return ReleasesSettings.read(
        name -> name.equals("APP_RELEASES_URL") ? Optional.of(text) : Optional.empty());
  }
}
