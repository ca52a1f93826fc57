package dev.aimo.adapter.sql.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A value of the domain that is one text. */
final class TextHandler<T> extends BaseTypeHandler<T> {

  private final Function<String, T> parse;
  private final Function<T, String> print;

  TextHandler(Function<String, T> parse, Function<T, String> print) {
    this.parse = parse;
    this.print = print;
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, T value, @Nullable JdbcType type)
      throws SQLException {
    statement.setString(index, print.apply(value));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private @Nullable T parsed(@Nullable String text) {
    return text == null ? null : parse.apply(text);
  }
}
