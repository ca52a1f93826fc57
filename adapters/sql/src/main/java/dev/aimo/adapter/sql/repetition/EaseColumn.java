package dev.aimo.adapter.sql.repetition;

import dev.aimo.domain.repetition.Ease;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Ease as the number that it is; what a narrower column made of it before is healed. */
public final class EaseColumn implements TypeHandler<Ease> {

  @Override
  public void setParameter(
      PreparedStatement statement, int index, Ease value, @Nullable JdbcType type)
      throws SQLException {
    statement.setDouble(index, value.factor());
  }

  @Override
  public Ease getResult(ResultSet row, String column) throws SQLException {
    return Ease.of(row.getDouble(column));
  }

  @Override
  public Ease getResult(ResultSet row, int column) throws SQLException {
    return Ease.of(row.getDouble(column));
  }

  @Override
  public Ease getResult(CallableStatement call, int column) throws SQLException {
    return Ease.of(call.getDouble(column));
  }
}
