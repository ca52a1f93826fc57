package dev.aimo.adapter.blob;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthScheme;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/**
 * Signs requests, and leaves their content out. Over plain HTTP the library would either read all
 * of the content before it sends any, which needs it twice, or cut it into signed pieces, which OSS
 * and others do not understand. So it is made to believe in HTTPS, where it does neither.
 */
final class UnsignedContent implements AuthScheme<AwsCredentialsIdentity> {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final AwsV4AuthScheme usual = AwsV4AuthScheme.create();

  @Override
  public String schemeId() {
    return usual.schemeId();
  }

  @Override
  public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
    return usual.identityProvider(providers);
  }

  @Override
  public HttpSigner<AwsCredentialsIdentity> signer() {
    return new HttpSigner<>() {
      @Override
      public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
        return signUnread(request);
      }

      @Override
      public CompletableFuture<AsyncSignedRequest> signAsync(
          AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
        return usual.signer().signAsync(request);
      }
    };
  }

  private <T extends AwsCredentialsIdentity> SignedRequest signUnread(SignRequest<T> request) {
    SdkHttpRequest plain = request.request();
    // The port is a part of the signature, but for the usual one
    SdkHttpRequest secure =
        plain.toBuilder()
            .protocol("https")
            .port(plain.port() == HTTP ? HTTPS : plain.port())
            .build();
    SignedRequest signed =
        usual
            .signer()
            .sign(
                request.toBuilder()
                    .request(secure)
                    .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                    .putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, false)
                    .build());
    return signed.toBuilder()
        .request(signed.request().toBuilder().protocol(plain.protocol()).port(plain.port()).build())
        .build();
  }
}
