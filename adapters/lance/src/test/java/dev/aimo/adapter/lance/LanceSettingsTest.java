package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanceSettingsTest {

  private static final Path DEFAULT = Path.of("data", "lancedb");

  @Test
  void keepsTheDataInTheDefaultDirectoryUnlessToldOtherwise() {
    assertThat(read(Map.of())).isEqualTo(new LanceSettings.Local(DEFAULT));
  }

  @Test
  void readsTheDirectory() {
    assertThat(read(Map.of("LANCEDB_STORAGE_TYPE", "LOCAL", "LANCEDB_PATH", "./lancedb_data")))
        .isEqualTo(new LanceSettings.Local(Path.of("./lancedb_data")));
  }

  @Test
  void takesEmptyVariablesForUnsetOnes() {
    assertThat(read(Map.of("LANCEDB_STORAGE_TYPE", "", "LANCEDB_PATH", " ")))
        .isEqualTo(new LanceSettings.Local(DEFAULT));
  }

  @Test
  void namesTheValidTypesForOneItDoesNotKnow() {
    assertThatThrownBy(() -> read(Map.of("LANCEDB_STORAGE_TYPE", "gcs")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("gcs")
        .hasMessageContaining("valid types are local and s3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "s3://bucket/path"})
  void refusesAPathThatIsNone(String path) {
    assertThatThrownBy(() -> read(Map.of("LANCEDB_PATH", path)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("LANCEDB_PATH");
  }

  @Test
  void readsTheBucket() {
    assertThat(
            read(
                bucketWith(
                    Map.of(
                        "LANCEDB_S3_PREFIX", "/vectors/home/",
                        "LANCEDB_S3_ENDPOINT", "https://s3.example.com",
                        "AWS_REGION", "eu-west-1",
                        "LANCEDB_VERSION_RETENTION_DAYS", "3"))))
        .isEqualTo(
            new LanceSettings.Bucket(
                "my-vectors",
                "vectors/home",
                Optional.of("https://s3.example.com"),
                "eu-west-1",
                new LanceSettings.Keys("AKIA", "hush"),
                Duration.ofDays(3)));
  }

  @Test
  void knowsWhereABucketIsByDefault() {
    assertThat(read(bucketWith(Map.of())))
        .isEqualTo(
            new LanceSettings.Bucket(
                "my-vectors",
                "lancedb",
                Optional.empty(),
                "us-east-1",
                new LanceSettings.Keys("AKIA", "hush"),
                Duration.ofDays(7)));
  }

  @Test
  void keepsSecretsToItself() {
    LanceSettings settings = read(bucketWith(Map.of()));

    assertThat(settings.toString())
        .isEqualTo("the bucket my-vectors, lancedb, at Amazon S3, us-east-1");
    assertThat(new LanceSettings.Keys("AKIA", "hush").toString())
        .doesNotContain("AKIA")
        .doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LANCEDB_S3_BUCKET", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"})
  void namesWhatABucketLacks(String name) {
    Map<String, String> variables = bucketWith(Map.of(name, " "));

    assertThatThrownBy(() -> read(variables))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(name + " is not set")
        .hasMessageContaining("for example " + name + "=");
  }

  @ParameterizedTest
  @CsvSource({
    "LANCEDB_S3_BUCKET, a/b",
    "LANCEDB_S3_PREFIX, a b",
    "LANCEDB_S3_PREFIX, a/../b c",
    "LANCEDB_S3_ENDPOINT, s3.example.com",
    "LANCEDB_S3_ENDPOINT, https://user:word@s3.example.com",
    "AWS_REGION, 'eu west'",
    "LANCEDB_VERSION_RETENTION_DAYS, -1",
    "LANCEDB_VERSION_RETENTION_DAYS, 9999",
    "LANCEDB_VERSION_RETENTION_DAYS, week"
  })
  void refusesWhatIsNoSuchThing(String name, String value) {
    Map<String, String> variables = bucketWith(Map.of(name, value));

    assertThatThrownBy(() -> read(variables))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("user:word");
  }

  @Test
  void saysWhatToSetForAPathInABucket() {
    assertThatThrownBy(() -> read(Map.of("LANCEDB_PATH", "s3://bucket/path")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("LANCEDB_STORAGE_TYPE=s3");
  }

  @Test
  void readsForHowLongEarlierStatesAreKept() {
    assertThat(read(Map.of("LANCEDB_VERSION_RETENTION_DAYS", "0")).retention())
        .isEqualTo(Duration.ZERO);
    assertThat(read(Map.of()).retention()).isEqualTo(Duration.ofDays(7));
  }

  private static Map<String, String> bucketWith(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>();
    variables.put("LANCEDB_STORAGE_TYPE", "S3");
    variables.put("LANCEDB_S3_BUCKET", "my-vectors");
    variables.put("AWS_ACCESS_KEY_ID", "AKIA");
    variables.put("AWS_SECRET_ACCESS_KEY", "hush");
    variables.putAll(more);
    return variables;
  }

  private static LanceSettings read(Map<String, String> variables) {
    return LanceSettings.read(name -> Optional.ofNullable(variables.get(name)), DEFAULT);
  }
}
