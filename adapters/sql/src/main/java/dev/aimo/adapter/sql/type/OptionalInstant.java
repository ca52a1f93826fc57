package dev.aimo.adapter.sql.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** A time that may be absent, for the mapper files. */
public final class OptionalInstant implements TypeHandler<Optional<Instant>> {

  @Override
  public void setParameter(
      PreparedStatement statement, int index, Optional<Instant> value, @Nullable JdbcType type)
      throws SQLException {
    if (value.isPresent()) {
      statement.setLong(index, value.get().toEpochMilli());
    } else {
      statement.setNull(index, Types.BIGINT);
    }
  }

  @Override
  public Optional<Instant> getResult(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public Optional<Instant> getResult(ResultSet row, int column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @Override
  public Optional<Instant> getResult(CallableStatement call, int column) throws SQLException {
    long millis = call.getLong(column);
    return call.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
