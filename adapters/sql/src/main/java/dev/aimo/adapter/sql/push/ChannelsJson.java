package dev.aimo.adapter.sql.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.Channels;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Channels as JSON. What an older version left and is no list of objects counts as none. */
public final class ChannelsJson implements TypeHandler<Channels> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  @Override
  public void setParameter(
      PreparedStatement statement, int index, Channels value, @Nullable JdbcType type)
      throws SQLException {
    try {
      statement.setString(
          index, JSON.writeValueAsString(value.all().stream().map(ChannelFields::values).toList()));
    } catch (JsonProcessingException e) {
      throw new SQLException("channels that are no JSON", e);
    }
  }

  @Override
  public Channels getResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public Channels getResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public Channels getResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private static Channels parsed(@Nullable String text) throws SQLException {
    try {
      JsonNode list = JSON.readTree(text == null ? "[]" : text);
      return new Channels(
          StreamSupport.stream(list.spliterator(), false)
              .filter(JsonNode::isObject)
              .map(object -> new ChannelFields(JSON.convertValue(object, OBJECT)))
              .toList());
    } catch (JsonProcessingException e) {
      throw new SQLException("channels that are no JSON", e);
    }
  }
}
