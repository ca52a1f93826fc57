package dev.aimo.adapter.rest.attachment;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Json;
import dev.aimo.adapter.rest.upload.Upload;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Properties as clients send them, kept small enough for every database. */
final class SentProperties {

  private static final String FIELD = "properties";
  private static final int MOST_BYTES = 8 * 1024;

  /** Each takes some twenty times as much in memory as in JSON, and pages have many files. */
  private static final int MOST_VALUES = 1_000;

  /** MySQL takes no JSON that is nested 100 deep. */
  private static final int DEEPEST = 32;

  private SentProperties() {}

  /** Those beside a file; none when they can not be read. */
  static Properties beside(Upload upload) {
    return Optional.ofNullable(upload.fields().get(FIELD))
        .flatMap(Json::values)
        .map(SentProperties::bounded)
        .orElse(Properties.NONE);
  }

  static Properties in(Fields fields) {
    return fields
        .object(FIELD)
        .map(SentProperties::bounded)
        .orElseThrow(() -> new Invalid(Reason.PROPERTIES_MISSING));
  }

  /** Refuses what has grown too large, piece by piece. */
  static void checkSize(Properties properties) {
    if (Json.write(properties.values()).length > MOST_BYTES
        || count(properties.values()) > MOST_VALUES) {
      throw new Invalid(Reason.TEXT_TOO_LONG, FIELD);
    }
  }

  private static Properties bounded(Map<String, @Nullable Object> values) {
    if (isDeeper(values, DEEPEST)) {
      throw new Invalid(Reason.VALUE_TYPE_WRONG, FIELD);
    }
    Properties properties = new Properties(values);
    checkSize(properties);
    return properties;
  }

  private static int count(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> count(map.values());
      case List<?> list -> count((Collection<?>) list);
      case null, default -> 1;
    };
  }

  private static int count(Collection<?> values) {
    return 1 + values.stream().mapToInt(SentProperties::count).sum();
  }

  private static boolean isDeeper(@Nullable Object value, int levels) {
    return switch (value) {
      case Map<?, ?> map -> isAnyDeeper(map.values(), levels);
      case List<?> list -> isAnyDeeper(list, levels);
      case null, default -> false;
    };
  }

  private static boolean isAnyDeeper(Collection<?> values, int levels) {
    return levels == 0 || values.stream().anyMatch(value -> isDeeper(value, levels - 1));
  }
}
