package dev.aimo.adapter.sql.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** When a row was deleted; it is live when that is absent, for which the column holds 0. */
public final class DeletionTime implements TypeHandler<Optional<Instant>> {

  @Override
  public void setParameter(
      PreparedStatement statement, int index, Optional<Instant> value, @Nullable JdbcType type)
      throws SQLException {
    statement.setLong(index, value.map(Instant::toEpochMilli).orElse(0L));
  }

  @Override
  public Optional<Instant> getResult(ResultSet row, String column) throws SQLException {
    return time(row.getLong(column));
  }

  @Override
  public Optional<Instant> getResult(ResultSet row, int column) throws SQLException {
    return time(row.getLong(column));
  }

  @Override
  public Optional<Instant> getResult(CallableStatement call, int column) throws SQLException {
    return time(call.getLong(column));
  }

  private static Optional<Instant> time(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
