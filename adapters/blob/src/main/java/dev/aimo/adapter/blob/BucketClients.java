package dev.aimo.adapter.blob;

import dev.aimo.adapter.blob.BucketAccess.BucketKeys;
import dev.aimo.domain.blob.BlobPlace;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The library's clients, one for each server. All that they would look up by themselves is given:
 * they read no files of its own, and ask nobody but the server.
 */
final class BucketClients {

  /** What speaks to one server, and what signs links to it. */
  record Client(S3Client s3, S3Presigner presigner) {}

  private record Server(URI endpoint, String region, boolean isInPath, BucketKeys keys) {}

  private final Patience patience;
  private final Map<Server, Client> clients = new ConcurrentHashMap<>();

  BucketClients(Patience patience) {
    this.patience = patience;
  }

  Client of(BlobPlace.Bucket place, BucketKeys keys) {
    BucketAddress address = BucketAddress.of(place);
    return clients.computeIfAbsent(
        new Server(address.api(), address.region(), address.isInPath(), keys), this::connect);
  }

  private Client connect(Server server) {
    StaticCredentialsProvider keys =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(server.keys().id(), server.keys().secret()));
    return new Client(s3(server, keys), presigner(server, keys));
  }

  private S3Client s3(Server server, StaticCredentialsProvider keys) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .region(Region.of(server.region()))
        .serviceConfiguration(style(server))
        .credentialsProvider(keys)
        .putAuthScheme(new UnsignedContent())
        .defaultsMode(DefaultsMode.STANDARD)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .disableMultiRegionAccessPoints(true)
        .disableS3ExpressSessionAuth(true)
        // Many servers do not know the checksums that the library adds otherwise
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(override ->
            override
                // What is sent can be read only once; who calls knows what to try again
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .defaultProfileFile(ProfileFile.aggregator().build())
                .defaultProfileName("default"))
        .httpClient(http())
        .build();
  }

  private static S3Presigner presigner(Server server, StaticCredentialsProvider keys) {
    return S3Presigner.builder()
        .endpointOverride(server.endpoint())
        .region(Region.of(server.region()))
        .serviceConfiguration(style(server))
        .credentialsProvider(keys)
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .disableS3ExpressSessionAuth(true)
        .build();
  }

  private static S3Configuration style(Server server) {
    return S3Configuration.builder()
        .pathStyleAccessEnabled(server.isInPath())
        // The JDK gives up on servers that do not know it
        .expectContinueEnabled(false)
        .build();
  }

  private SdkHttpClient http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(patience.connect())
        .socketTimeout(patience.silence())
        .proxyConfiguration(
            ProxyConfiguration.builder().useEnvironmentVariablesValues(false).build())
        .build();
  }
}
