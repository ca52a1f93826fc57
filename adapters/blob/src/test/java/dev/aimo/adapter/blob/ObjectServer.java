package dev.aimo.adapter.blob;

import dev.aimo.adapter.blob.BucketAccess.BucketKeys;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.BlobStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/**
 * An S3 server inside the tests, one for all of them, that checks signatures. It answers twice: to
 * its address with the bucket in the path, and to a name of its own with the bucket before it.
 */
final class ObjectServer {

  static final String BUCKET = "attachments-of-tests";
  static final String OTHER_BUCKET = "earlier-attachments";
  static final BucketKeys KEYS = new BucketKeys("test-key", "test-secret");
  static final String REGION = "eu-test-1";

  private static final String HOST = "oss-" + REGION + ".aimo.test";
  private static final ObjectServer ONLY = start();

  private final S3Proxy pathStyle;
  private final S3Proxy hostStyle;
  private final AtomicInteger stores = new AtomicInteger();

  private ObjectServer(S3Proxy pathStyle, S3Proxy hostStyle) {
    this.pathStyle = pathStyle;
    this.hostStyle = hostStyle;
  }

  static ObjectServer running() {
    return ONLY;
  }

  /** Its address, as AIMO is told it. */
  String endpoint(BucketType type) {
    return switch (type) {
      case S3 -> "http://127.0.0.1:" + pathStyle.getPort();
      case OSS -> "http://" + HOST + ":" + hostStyle.getPort();
    };
  }

  BlobPlace.Bucket place(BucketType type) {
    return new BlobPlace.Bucket(
        type, BUCKET, Optional.of(endpoint(type)), Optional.of(REGION), false);
  }

  /** Settings of an empty store. */
  BlobSettings.Bucket settings(BucketType type) {
    BlobKey prefix = BlobKey.of("test", Integer.toString(stores.incrementAndGet()));
    return new BlobSettings.Bucket(
        place(type),
        Path.of("no such directory"),
        Map.of(type, new BucketAccess(prefix, Optional.of(KEYS))));
  }

  static BlobStore open(BlobSettings settings) {
    return BlobAdapter.open(settings, InstantSource.system()).store();
  }

  private static ObjectServer start() {
    try {
      org.gaul.s3proxy.blobstore.BlobStore memory =
          BlobStores.create("transient-nio2", new Properties());
      memory.createContainer(BUCKET);
      memory.createContainer(OTHER_BUCKET);
      return new ObjectServer(started(proxy(memory)), started(proxy(memory).virtualHost(HOST)));
    } catch (Exception e) {
      throw new AssertionError("the object store of the tests does not start", e);
    }
  }

  private static S3Proxy.Builder proxy(org.gaul.s3proxy.blobstore.BlobStore content) {
    return S3Proxy.builder()
        .blobStore(content)
        .endpoint(URI.create("http://127.0.0.1:0"))
        .awsAuthentication(AuthenticationType.AWS_V4, KEYS.id(), KEYS.secret());
  }

  private static S3Proxy started(S3Proxy.Builder builder) throws Exception {
    S3Proxy proxy = builder.build();
    proxy.start();
    return proxy;
  }
}
