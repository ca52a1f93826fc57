package dev.aimo.adapter.sql.attachment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.attachment.Properties;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Properties as JSON. */
public final class PropertiesJson implements TypeHandler<Properties> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  @Override
  public void setParameter(
      PreparedStatement statement, int index, Properties value, @Nullable JdbcType type)
      throws SQLException {
    try {
      statement.setString(index, JSON.writeValueAsString(value.values()));
    } catch (JsonProcessingException e) {
      throw new SQLException("properties that are no JSON", e);
    }
  }

  @Override
  public Properties getResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public Properties getResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public Properties getResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private static Properties parsed(@Nullable String text) throws SQLException {
    if (text == null) {
      return Properties.NONE;
    }
    try {
      return new Properties(JSON.readValue(text, OBJECT));
    } catch (JsonProcessingException e) {
      throw new SQLException("properties that are no JSON object", e);
    }
  }
}
