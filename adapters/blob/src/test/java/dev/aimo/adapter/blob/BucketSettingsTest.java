package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.blob.BucketAccess.BucketKeys;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BucketSettingsTest {

  private static final Path DEFAULT = Path.of("data", "attachments");
  private static final Map<String, String> S3 =
      Map.of(
          "ATTACHMENT_STORAGE_TYPE", "s3",
          "ATTACHMENT_S3_BUCKET", "files",
          "ATTACHMENT_S3_ACCESS_KEY_ID", "the-id",
          "ATTACHMENT_S3_SECRET_ACCESS_KEY", "the-secret");
  private static final Map<String, String> OSS =
      Map.of(
          "ATTACHMENT_STORAGE_TYPE", "OSS",
          "ATTACHMENT_OSS_BUCKET", "files",
          "ATTACHMENT_OSS_ACCESS_KEY_ID", "the-id",
          "ATTACHMENT_OSS_ACCESS_KEY_SECRET", "the-secret");
  private static final Optional<BucketKeys> KEYS =
      Optional.of(new BucketKeys("the-id", "the-secret"));

  @Test
  void takesAPrivateBucketOfAmazonUnlessToldOtherwise() {
    assertThat(read(S3))
        .isEqualTo(
            new BlobSettings.Bucket(
                new BlobPlace.Bucket(
                    BucketType.S3, "files", Optional.empty(), Optional.of("us-east-1"), false),
                DEFAULT,
                Map.of(BucketType.S3, new BucketAccess(BlobKey.of("attachments"), KEYS))));
  }

  @Test
  void readsAllThatCanBeSet() {
    BlobSettings settings =
        read(
            with(
                OSS,
                Map.of(
                    "ATTACHMENT_OSS_PREFIX", "/aimo/files/",
                    "ATTACHMENT_OSS_REGION", "cn-beijing",
                    "ATTACHMENT_OSS_ENDPOINT", "oss-cn-beijing-internal.aliyuncs.com",
                    "ATTACHMENT_OSS_IS_PUBLIC", "True",
                    "ATTACHMENT_LOCAL_PATH", "/srv/earlier")));

    assertThat(settings)
        .isEqualTo(
            new BlobSettings.Bucket(
                new BlobPlace.Bucket(
                    BucketType.OSS,
                    "files",
                    Optional.of("oss-cn-beijing-internal.aliyuncs.com"),
                    Optional.of("cn-beijing"),
                    true),
                Path.of("/srv/earlier"),
                Map.of(BucketType.OSS, new BucketAccess(BlobKey.of("aimo", "files"), KEYS))));
  }

  @Test
  void keepsTheAccessToBucketsWhenTheDirectoryIsChosen() {
    BlobSettings settings = read(with(S3, Map.of("ATTACHMENT_STORAGE_TYPE", "local")));

    assertThat(settings)
        .isEqualTo(
            new BlobSettings.Local(
                DEFAULT, Map.of(BucketType.S3, new BucketAccess(BlobKey.of("attachments"), KEYS))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BUCKET", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY"})
  void namesWhatIsMissingWithAnExample(String what) {
    String name = "ATTACHMENT_S3_" + what;

    assertThatThrownBy(() -> read(with(S3, Map.of(name, " "))))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(name + " is not set")
        .hasMessageContaining("for example " + name + "=")
        .hasMessageNotContaining("the-secret");
  }

  @Test
  void namesTheIdWhenThereAreNoKeysAtAll() {
    assertThatThrownBy(
            () -> read(Map.of("ATTACHMENT_STORAGE_TYPE", "oss", "ATTACHMENT_OSS_BUCKET", "files")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("ATTACHMENT_OSS_ACCESS_KEY_ID is not set");
  }

  @ParameterizedTest
  @CsvSource({
    "BUCKET, a/b",
    "BUCKET, a b",
    "BUCKET, x",
    "PREFIX, a//b",
    "PREFIX, ../b",
    "REGION, eu west",
    "REGION, a.example.com/",
    "ENDPOINT, ftp://s3.example.com",
    "ENDPOINT, https://",
    "ENDPOINT, https://user:word@s3.example.com",
    "ENDPOINT, https://s3.example.com?a=b",
    "ENDPOINT, not an address",
    "IS_PUBLIC, yes"
  })
  void refusesWhatMakesNoSense(String what, String value) {
    String name = "ATTACHMENT_S3_" + what;

    assertThatThrownBy(() -> read(with(S3, Map.of(name, value))))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(name)
        .hasMessageNotContaining("word");
  }

  @Test
  void showsWhereTheBucketIsButNoKeys() {
    assertThat(read(S3).toString())
        .isEqualTo("the private bucket files at https://s3.us-east-1.amazonaws.com (s3)");
    assertThat(read(S3).access().toString()).doesNotContain("the-id", "the-secret");
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  private static BlobSettings read(Map<String, String> variables) {
    return BlobSettings.read(name -> Optional.ofNullable(variables.get(name)), DEFAULT);
  }
}
