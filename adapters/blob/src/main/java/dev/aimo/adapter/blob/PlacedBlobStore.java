package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Stores in one place, and reads from and deletes in all that the settings know. */
final class PlacedBlobStore implements BlobStore {

  static final String PORT = "blobs";

  private final BlobPlace place;
  private final Optional<LocalBlobs> directory;
  private final LazyBuckets buckets;

  PlacedBlobStore(BlobPlace place, Optional<LocalBlobs> directory, LazyBuckets buckets) {
    this.place = place;
    this.directory = directory;
    this.buckets = buckets;
  }

  @Override
  public BlobPlace place() {
    return place;
  }

  @Override
  public void put(BlobKey key, Blob content) {
    switch (place) {
      case BlobPlace.Local _ -> directory().put(key, content);
      case BlobPlace.Bucket bucket -> buckets.blobs().put(bucket, key, content);
    }
  }

  @Override
  public Optional<Blob> open(BlobPlace from, BlobKey key, ByteRange range) {
    return switch (from) {
      case BlobPlace.Local _ -> directory().open(key, range);
      case BlobPlace.Bucket bucket -> buckets.blobs().open(bucket, key, range);
    };
  }

  @Override
  public void delete(BlobPlace from, BlobKey key) {
    switch (from) {
      case BlobPlace.Local _ -> directory().delete(key);
      case BlobPlace.Bucket bucket -> buckets.blobs().delete(bucket, key);
    }
  }

  @Override
  public Optional<URI> link(BlobPlace from, BlobKey key, LinkTerms terms) {
    return switch (from) {
      case BlobPlace.Local _ -> Optional.empty();
      case BlobPlace.Bucket bucket -> buckets.blobs().link(bucket, key, terms);
    };
  }

  private LocalBlobs directory() {
    return directory.orElseThrow(() ->
        new PortFailure(
            PORT,
            false,
            new IOException(
                "the directory with earlier attachments, ATTACHMENT_LOCAL_PATH, was not there when AIMO started")));
  }
}
