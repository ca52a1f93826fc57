package dev.aimo.adapter.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BucketAddressTest {

  @ParameterizedTest
  @CsvSource({
    "S3, b, , , https://b.s3.us-east-1.amazonaws.com/k/1.png",
    "S3, b, , eu-west-1, https://b.s3.eu-west-1.amazonaws.com/k/1.png",
    "S3, b, , cn-north-1, https://b.s3.cn-north-1.amazonaws.com.cn/k/1.png",
    "S3, b.c, , eu-west-1, https://s3.eu-west-1.amazonaws.com/b.c/k/1.png",
    "S3, b, https://s3.example.com, eu-west-1, https://s3.example.com/b/k/1.png",
    "S3, b, https://s3.example.com/, eu-west-1, https://s3.example.com/b/k/1.png",
    "S3, b, http://127.0.0.1:9000, us-east-1, http://127.0.0.1:9000/b/k/1.png",
    "S3, b, https://example.com/storage/s3, eu-west-1, https://example.com/storage/s3/b/k/1.png",
    "S3, b, https://s3.eu-west-1.example.com, eu-west-1, https://b.s3.eu-west-1.example.com/k/1.png",
    "S3, b, s3.eu-west-1.example.com, eu-west-1, https://b.s3.eu-west-1.example.com/k/1.png",
    "OSS, b, , , https://b.oss-cn-hangzhou.aliyuncs.com/k/1.png",
    "OSS, b, , cn-beijing, https://b.oss-cn-beijing.aliyuncs.com/k/1.png",
    "OSS, b, , oss-cn-beijing, https://b.oss-cn-beijing.aliyuncs.com/k/1.png",
    "OSS, b, https://files.example.com, cn-beijing, https://b.files.example.com/k/1.png"
  })
  void isWhereBrowsersFindWhatIsPublic(
      BucketType type, String bucket, String endpoint, String region, String expected) {
    assertThat(address(type, bucket, endpoint, region).of("k/1.png")).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "OSS, , cn-beijing, https://s3.oss-cn-beijing.aliyuncs.com",
    "OSS, http://oss-cn-beijing-internal.aliyuncs.com, , http://s3.oss-cn-beijing-internal.aliyuncs.com",
    "OSS, https://s3.oss-cn-beijing.aliyuncs.com, , https://s3.oss-cn-beijing.aliyuncs.com",
    "OSS, https://files.example.com, , https://files.example.com",
    "S3, https://oss-cn-beijing.aliyuncs.com, cn-beijing, https://s3.oss-cn-beijing.aliyuncs.com",
    "S3, , eu-west-1, https://s3.eu-west-1.amazonaws.com"
  })
  void asksTheServerThatUnderstandsS3(
      BucketType type, String endpoint, String region, String expected) {
    assertThat(address(type, "b", endpoint, region).api()).hasToString(expected);
  }

  @Test
  void writesKeysOfAnyScriptInPlainLetters() {
    assertThat(address(BucketType.OSS, "b", "https://x.test", "r").of("日 +%/a~b-c_d.e?#"))
        .hasToString("https://b.x.test/%E6%97%A5%20%2B%25/a~b-c_d.e%3F%23");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x.test", "http://", "https://a@x.test", "x y", "https://x.test#a"})
  void isNoneOfWhatIsNoAddress(String endpoint) {
    assertThatThrownBy(() -> address(BucketType.S3, "b", endpoint, "r"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BucketAddress address(
      BucketType type, String bucket, String endpoint, String region) {
    return BucketAddress.of(
        new BlobPlace.Bucket(
            type, bucket, Optional.ofNullable(endpoint), Optional.ofNullable(region), true));
  }
}
