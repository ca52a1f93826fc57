package dev.aimo.adapter.sql.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.review.ProfileRule;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a profile as a list of JSON objects. What is none of them, as in old rows, is left
 * out.
 */
public final class ProfileRulesJson implements TypeHandler<List<ProfileRule>> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INCLUDE = "include";
  private static final String EXCLUDE = "exclude";

  @Override
  public void setParameter(
      PreparedStatement statement, int index, List<ProfileRule> rules, @Nullable JdbcType type)
      throws SQLException {
    ArrayNode array = JSON.createArrayNode();
    for (ProfileRule rule : rules) {
      ObjectNode object = array.addObject();
      object.put("type", rule.trait().kind().name().toLowerCase(Locale.ROOT));
      object.put("operator", rule.isIncluding() ? INCLUDE : EXCLUDE);
      object.put("value", rule.trait().value());
      rule.label().ifPresent(label -> object.put("label", label));
    }
    statement.setString(index, array.toString());
  }

  @Override
  public List<ProfileRule> getResult(ResultSet row, String column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public List<ProfileRule> getResult(ResultSet row, int column) throws SQLException {
    return parsed(row.getString(column));
  }

  @Override
  public List<ProfileRule> getResult(CallableStatement call, int column) throws SQLException {
    return parsed(call.getString(column));
  }

  private static List<ProfileRule> parsed(@Nullable String text) throws SQLException {
    List<ProfileRule> rules = new ArrayList<>();
    if (text != null) {
      for (JsonNode entry : tree(text)) {
        rule(entry).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private static JsonNode tree(String text) throws SQLException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new SQLException("rules that are no JSON", e);
    }
  }

  private static Optional<ProfileRule> rule(JsonNode entry) {
    try {
      MemoTrait.Kind kind =
          MemoTrait.Kind.valueOf(entry.path("type").asText().toUpperCase(Locale.ROOT));
      String operator = entry.path("operator").asText();
      boolean isKnown = operator.equals(INCLUDE) || operator.equals(EXCLUDE);
      ProfileRule rule =
          new ProfileRule(
              new MemoTrait(kind, entry.path("value").asText()),
              operator.equals(INCLUDE),
              Optional.of(entry.path("label").asText()).filter(label -> !label.isEmpty()));
      return isKnown ? Optional.of(rule) : Optional.empty();
    } catch (IllegalArgumentException | Invalid _) {
      return Optional.empty();
    }
  }
}
