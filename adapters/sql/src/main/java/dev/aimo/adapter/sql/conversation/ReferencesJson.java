package dev.aimo.adapter.sql.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.domain.conversation.Reference;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** What an answer stood on, as a JSON list. Keys and types that are not known are passed over. */
public final class ReferencesJson implements TypeHandler<List<Reference>> {

  private static final String NONE = "[]";
  private static final String MEMO_ID = "memoId";
  private static final String CONTENT = "content";
  private static final String SIMILARITY = "similarity";
  private static final String RELEVANCE = "relevanceScore";
  private static final String CREATED_AT = "createdAt";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void setParameter(
      PreparedStatement statement, int index, List<Reference> value, @Nullable JdbcType type)
      throws SQLException {
    statement.setString(index, written(value));
  }

  @Override
  public List<Reference> getResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public List<Reference> getResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public List<Reference> getResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private static String written(List<Reference> references) {
    ArrayNode list = JSON.createArrayNode();
    for (Reference reference : references) {
      ObjectNode object = list.addObject();
      reference.memoId().ifPresent(id -> object.put(MEMO_ID, id));
      reference.content().ifPresent(text -> object.put(CONTENT, text));
      reference.similarity().ifPresent(score -> object.put(SIMILARITY, score));
      reference.relevanceScore().ifPresent(score -> object.put(RELEVANCE, score));
      reference.createdAt().ifPresent(time -> object.put(CREATED_AT, time));
    }
    return list.toString();
  }

  private static List<Reference> parsed(@Nullable String text) throws SQLException {
    if (text == null || text.equals(NONE)) {
      return List.of();
    }
    try {
      return StreamSupport.stream(JSON.readTree(text).spliterator(), false)
          .filter(JsonNode::isObject)
          .map(ReferencesJson::reference)
          .toList();
    } catch (JsonProcessingException e) {
      throw new SQLException("sources that are no JSON", e);
    }
  }

  private static Reference reference(JsonNode object) {
    return new Reference(
        text(object, MEMO_ID),
        text(object, CONTENT),
        number(object, SIMILARITY).map(JsonNode::doubleValue),
        number(object, RELEVANCE).map(JsonNode::doubleValue),
        number(object, CREATED_AT).map(JsonNode::longValue));
  }

  private static Optional<String> text(JsonNode object, String key) {
    return Optional.ofNullable(object.get(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  private static Optional<JsonNode> number(JsonNode object, String key) {
    return Optional.ofNullable(object.get(key)).filter(JsonNode::isNumber);
  }
}
