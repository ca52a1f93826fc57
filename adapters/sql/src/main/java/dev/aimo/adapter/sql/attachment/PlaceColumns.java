package dev.aimo.adapter.sql.attachment;

import dev.aimo.adapter.sql.type.OptionalText;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** A place as the columns that it takes up. */
public record PlaceColumns(
    String storageType,
    Optional<String> bucket,
    Optional<String> endpoint,
    Optional<String> region,
    boolean isPublic) {

  private static final String LOCAL = "local";

  static PlaceColumns of(BlobPlace place) {
    return switch (place) {
      case BlobPlace.Local _ ->
          new PlaceColumns(LOCAL, Optional.empty(), Optional.empty(), Optional.empty(), false);
      case BlobPlace.Bucket bucket ->
          new PlaceColumns(
              bucket.type().name().toLowerCase(Locale.ROOT),
              Optional.of(bucket.name()),
              bucket.endpoint(),
              bucket.region(),
              bucket.isPublic());
    };
  }

  private BlobPlace place() {
    return storageType.equals(LOCAL)
        ? new BlobPlace.Local()
        : new BlobPlace.Bucket(
            BucketType.valueOf(storageType.toUpperCase(Locale.ROOT)),
            bucket.orElse(""),
            endpoint,
            region,
            isPublic);
  }

  /** One of the texts that only buckets have. */
  public static final class OfText extends OptionalText<String> {
    public OfText() {
      super(Function.identity(), Function.identity());
    }
  }

  /** Reads all columns of a place; mapper files name the first, {@code storage_type}. */
  public static final class OfPlace implements TypeHandler<BlobPlace> {

    @Override
    public BlobPlace getResult(ResultSet row, String storageType) throws SQLException {
      return new PlaceColumns(
              row.getString(storageType),
              Optional.ofNullable(row.getString("bucket")),
              Optional.ofNullable(row.getString("endpoint")),
              Optional.ofNullable(row.getString("region")),
              row.getBoolean("is_public_bucket"))
          .place();
    }

    @Override
    public BlobPlace getResult(ResultSet row, int column) {
      throw new UnsupportedOperationException("a place has several columns");
    }

    @Override
    public BlobPlace getResult(CallableStatement call, int column) {
      throw new UnsupportedOperationException("a place has several columns");
    }

    @Override
    public void setParameter(
        PreparedStatement statement, int index, BlobPlace value, @Nullable JdbcType type) {
      throw new UnsupportedOperationException("a place has several columns");
    }
  }
}
