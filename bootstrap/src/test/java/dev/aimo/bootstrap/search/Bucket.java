package dev.aimo.bootstrap.search;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** A bucket of a server that speaks like S3, checks signatures, and keeps conditional writes. */
final class Bucket implements AutoCloseable {

  private static final String NAME = "vectors-of-tests";
  private static final String ID = "test-key";
  private static final String SECRET = "test-secret";

  private final S3Proxy server;

  private Bucket(S3Proxy server) {
    this.server = server;
  }

  static Bucket start(Path directory) throws Exception {
    Properties properties = new Properties();
    properties.setProperty(
        "jclouds.filesystem.basedir", Files.createDirectories(directory).toString());
    BlobStore objects = BlobStores.create("filesystem-nio2", properties);
    objects.createContainer(NAME);
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ID, SECRET)
            .build();
    server.start();
    return new Bucket(server);
  }

  Map<String, String> variables() {
    return Map.of(
        "LANCEDB_STORAGE_TYPE", "s3",
        "LANCEDB_S3_BUCKET", NAME,
        "LANCEDB_S3_ENDPOINT", "http://127.0.0.1:" + server.getPort(),
        "AWS_ACCESS_KEY_ID", ID,
        "AWS_SECRET_ACCESS_KEY", SECRET);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new AssertionError("the object store does not stop", e);
    }
  }
}
