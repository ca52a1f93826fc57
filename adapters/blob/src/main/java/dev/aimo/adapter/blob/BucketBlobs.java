package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in buckets. A content is sent in one request of a known length, which a server takes
 * whole or not at all.
 */
final class BucketBlobs {

  private static final int LONGEST_KEY = 1024;
  private static final int NOTHING_IN_RANGE = 416;
  private static final Duration LONGEST_LINK = Duration.ofDays(7);

  private final Map<BucketType, BucketAccess> access;
  private final BucketClients clients;
  private final Patience patience;

  BucketBlobs(Map<BucketType, BucketAccess> access, Patience patience) {
    this.access = access;
    this.clients = new BucketClients(patience);
    this.patience = patience;
  }

  void put(BlobPlace.Bucket place, BlobKey key, Blob content) {
    S3Client client = client(place);
    String name = name(place, key);
    SentContent sent = new SentContent(content);
    // Nothing else ends the sending to a server that has stopped reading
    Duration longest = patience.forSending(content.size());
    RequestBody body = RequestBody.fromContentProvider(() -> sent, content.size(), type(key));
    try {
      checkLength(name);
      if (content.size() == 0) {
        // The library asks an empty content for nothing
        int _ = sent.read();
      }
      ask(
          sent::rewind,
          () ->
              client.putObject(
                  put ->
                      put.bucket(place.name())
                          .key(name)
                          .overrideConfiguration(override -> override.apiCallTimeout(longest)),
                  body));
    } catch (IOException e) {
      throw new PortFailure(PlacedBlobStore.PORT, false, e);
    } catch (RuntimeException e) {
      throw cause(place, sent.failure(), e);
    }
  }

  Optional<Blob> open(BlobPlace.Bucket place, BlobKey key, ByteRange range) {
    S3Client client = client(place);
    String name = name(place, key);
    if (isTooLong(name)) {
      return Optional.empty();
    }
    GetObjectRequest wanted =
        GetObjectRequest.builder().bucket(place.name()).key(name).range(header(range)).build();
    try {
      return Optional.of(received(ask(() -> true, () -> client.getObject(wanted)), range));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (SdkException e) {
      if (e instanceof S3Exception told && told.statusCode() == NOTHING_IN_RANGE) {
        return Optional.of(new Blob(0, InputStream.nullInputStream()));
      }
      throw failure(place, e);
    }
  }

  void delete(BlobPlace.Bucket place, BlobKey key) {
    S3Client client = client(place);
    String name = name(place, key);
    if (isTooLong(name)) {
      return;
    }
    try {
      ask(() -> true, () -> client.deleteObject(delete -> delete.bucket(place.name()).key(name)));
    } catch (NoSuchKeyException e) {
      // Most servers don't mind.
    } catch (SdkException e) {
      throw failure(place, e);
    }
  }

  /** None where the settings do not know the bucket: its content is not to be had at all then. */
  Optional<URI> link(BlobPlace.Bucket place, BlobKey key, LinkTerms terms) {
    String name = name(place, key);
    try {
      return place.isPublic()
          ? Optional.of(BucketAddress.of(place).of(name))
          : access(place).keys().map(keys -> signed(place, keys, name, terms));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private URI signed(
      BlobPlace.Bucket place, BucketAccess.BucketKeys keys, String name, LinkTerms terms) {
    Duration validFor =
        terms.validFor().compareTo(LONGEST_LINK) > 0 ? LONGEST_LINK : terms.validFor();
    return URI.create(
        clients
            .of(place, keys)
            .presigner()
            .presignGetObject(link ->
                link.signatureDuration(validFor)
                    .getObjectRequest(get ->
                        get.bucket(place.name())
                            .key(name)
                            .responseContentType(terms.mediaType())
                            .responseContentDisposition(
                                Disposition.of(terms.fileName(), terms.inline()))))
            .url()
            .toString());
  }

  /** Asks again where that may help and can be done. */
  private <T> T ask(BooleanSupplier canAskAgain, Supplier<T> question) {
    for (int left = patience.tries(); ; left--) {
      try {
        return question.get();
      } catch (SdkException e) {
        if (left <= 1 || !BucketTrouble.mayPass(e) || !canAskAgain.getAsBoolean()) {
          throw e;
        }
      }
    }
  }

  private static Blob received(ResponseInputStream<GetObjectResponse> response, ByteRange range) {
    GetObjectResponse told = response.response();
    Long size = told.contentLength();
    boolean isPart = told.contentRange() != null;
    if (size == null || (!isPart && (range.from() > 0 || range.count() < size))) {
      response.abort();
      throw new PortFailure(
          PlacedBlobStore.PORT, false, new IOException("the server does not know ranges or sizes"));
    }
    return new Blob(size, new ReceivedContent(response, size));
  }

  private static @Nullable String header(ByteRange range) {
    if (range.equals(ByteRange.ALL)) {
      return null;
    }
    boolean isOpen = range.count() - 1 > Long.MAX_VALUE - range.from();
    return "bytes=" + range.from() + "-" + (isOpen ? "" : range.from() + range.count() - 1);
  }

  private S3Client client(BlobPlace.Bucket place) {
    BucketAccess.BucketKeys keys =
        access(place)
            .keys()
            .orElseThrow(() ->
                new PortFailure(
                    PlacedBlobStore.PORT,
                    false,
                    new IOException(
                        "the bucket %s can not be entered: ATTACHMENT_%s_ACCESS_KEY_ID is not set"
                            .formatted(place.name(), place.type()))));
    try {
      return clients.of(place, keys).s3();
    } catch (IllegalArgumentException e) {
      throw new PortFailure(PlacedBlobStore.PORT, false, e);
    }
  }

  private BucketAccess access(BlobPlace.Bucket place) {
    return access.getOrDefault(place.type(), BucketAccess.NONE);
  }

  private String name(BlobPlace.Bucket place, BlobKey key) {
    return access(place).prefix().value() + "/" + key.value();
  }

  private static void checkLength(String name) throws IOException {
    if (isTooLong(name)) {
      throw new IOException("the key is longer than object stores take");
    }
  }

  private static boolean isTooLong(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY;
  }

  /** For those who follow the address of a public bucket: nothing that a browser would run. */
  private static String type(BlobKey key) {
    String extension = key.value().substring(key.value().lastIndexOf('.') + 1);
    return ImageType.ofExtension(extension)
        .filter(image -> !image.isActive())
        .map(ImageType::mediaType)
        .orElse("application/octet-stream");
  }

  private static RuntimeException cause(
      BlobPlace.Bucket place, @Nullable Exception reading, RuntimeException sending) {
    return switch (reading) {
      case IOException broken -> new PortFailure(PlacedBlobStore.PORT, false, broken);
      case RuntimeException refused -> refused;
      case null, default -> sending instanceof SdkException told ? failure(place, told) : sending;
    };
  }

  private static PortFailure failure(BlobPlace.Bucket place, SdkException told) {
    return new PortFailure(
        PlacedBlobStore.PORT,
        BucketTrouble.mayPass(told),
        new IOException("the bucket %s: %s".formatted(place.name(), BucketTrouble.of(told)), told));
  }
}
