package dev.aimo.adapter.lance;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** An S3 server inside the tests, one for all of them, that checks signatures. */
final class ObjectServer {

  static final LanceSettings.Keys KEYS = new LanceSettings.Keys("test-key", "test-secret");

  private static final String BUCKET = "vectors-of-tests";
  private static final ObjectServer ONLY = start();

  private final S3Proxy server;
  private final AtomicInteger places = new AtomicInteger();

  private ObjectServer(S3Proxy server) {
    this.server = server;
  }

  static ObjectServer running() {
    return ONLY;
  }

  /** Settings of an empty place. */
  LanceSettings.Bucket settings() {
    return settings(BUCKET, KEYS);
  }

  LanceSettings.Bucket settings(String bucket, LanceSettings.Keys keys) {
    return new LanceSettings.Bucket(
        bucket,
        "tests/" + places.incrementAndGet(),
        Optional.of("http://127.0.0.1:" + server.getPort()),
        "eu-test-1",
        keys,
        LanceSettings.DEFAULT_RETENTION);
  }

  static LanceAdapter open(LanceSettings settings) {
    return LanceAdapter.open(settings, InstantSource.system());
  }

  private static ObjectServer start() {
    try {
      BlobStore memory = BlobStores.create("transient-nio2", new Properties());
      memory.createContainer(BUCKET);
      S3Proxy server =
          S3Proxy.builder()
              .blobStore(memory)
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V4, KEYS.id(), KEYS.secret())
              .build();
      server.start();
      return new ObjectServer(server);
    } catch (Exception e) {
      throw new AssertionError("the object store of the tests does not start", e);
    }
  }
}
