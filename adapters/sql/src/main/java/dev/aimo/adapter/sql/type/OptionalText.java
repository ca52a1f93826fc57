package dev.aimo.adapter.sql.type;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A text that may be absent. Absent is NULL, and a blank text that an older version left is absent
 * too. Mapper files name a child of it, because the value's type can not be seen from {@code
 * Optional}.
 */
public abstract class OptionalText<T> implements TypeHandler<Optional<T>> {

  private final Function<String, T> parse;
  private final Function<T, String> print;

  protected OptionalText(Function<String, T> parse, Function<T, String> print) {
    this.parse = parse;
    this.print = print;
  }

  @Override
  public final void setParameter(
      PreparedStatement statement, int index, Optional<T> value, @Nullable JdbcType type)
      throws SQLException {
    if (value.isPresent()) {
      statement.setString(index, print.apply(value.get()));
    } else {
      statement.setNull(index, Types.VARCHAR);
    }
  }

  @Override
  public final Optional<T> getResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public final Optional<T> getResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public final Optional<T> getResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private Optional<T> parsed(@Nullable String text) {
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse.apply(text));
  }
}
