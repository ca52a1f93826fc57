package dev.aimo.adapter.sql.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** One of a closed set of words, written in lower case. Mapper files name a child of it. */
public abstract class LowerCaseEnum<E extends Enum<E>> extends BaseTypeHandler<E> {

  private final Class<E> type;

  protected LowerCaseEnum(Class<E> type) {
    this.type = type;
  }

  @Override
  public final void setNonNullParameter(
      PreparedStatement statement, int index, E value, @Nullable JdbcType jdbcType)
      throws SQLException {
    statement.setString(index, value.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public final @Nullable E getNullableResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public final @Nullable E getNullableResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public final @Nullable E getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return parsed(call.getString(column));
  }

  private @Nullable E parsed(@Nullable String word) {
    return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
