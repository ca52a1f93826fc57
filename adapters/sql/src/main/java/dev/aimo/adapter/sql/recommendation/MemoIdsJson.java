package dev.aimo.adapter.sql.recommendation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.memo.MemoId;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Ids of memos as a JSON list. */
public final class MemoIdsJson implements TypeHandler<List<MemoId>> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void setParameter(
      PreparedStatement statement, int index, List<MemoId> value, @Nullable JdbcType type)
      throws SQLException {
    try {
      statement.setString(
          index, JSON.writeValueAsString(value.stream().map(MemoId::value).toList()));
    } catch (JsonProcessingException e) {
      throw new SQLException("ids that are no JSON", e);
    }
  }

  @Override
  public List<MemoId> getResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public List<MemoId> getResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public List<MemoId> getResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private static List<MemoId> parsed(@Nullable String text) throws SQLException {
    try {
      JsonNode list = JSON.readTree(text == null ? "[]" : text);
      return StreamSupport.stream(list.spliterator(), false)
          .filter(JsonNode::isTextual)
          .map(JsonNode::textValue)
          .map(MemoId::new)
          .toList();
    } catch (JsonProcessingException e) {
      throw new SQLException("ids that are no JSON", e);
    }
  }
}
