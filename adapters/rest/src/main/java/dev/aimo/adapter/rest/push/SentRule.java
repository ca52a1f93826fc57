package dev.aimo.adapter.rest.push;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Json;
import dev.aimo.application.push.WritePushRule;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.Channels;
import dev.aimo.domain.push.PushContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rule as clients send it, kept small enough for every database. */
final class SentRule {

  private static final String CHANNELS = "channels";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
  private static final int MOST_BYTES = 8 * 1024;
  private static final int DEEPEST = 8;

  private SentRule() {}

  static WritePushRule in(Fields fields) {
    return new WritePushRule(
        fields.text("name"),
        fields.looseText("pushTime").map(SentRule::hour),
        fields.looseText("contentType").map(SentRule::content),
        fields.objects(CHANNELS, Reason.PUSH_RULE_MALFORMED).map(SentRule::channels),
        fields.flag("enabled"));
  }

  /** Clients were used to have numbers in texts read, and fractions rounded. */
  private static int hour(String text) {
    if (!NUMBER.matcher(text.strip()).matches()) {
      throw malformed("pushTime");
    }
    return new BigDecimal(text.strip()).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  private static PushContent content(String word) {
    return PushContent.of(word).orElseThrow(() -> malformed("contentType"));
  }

  private static Channels channels(List<Map<String, @Nullable Object>> sent) {
    sent.forEach(SentRule::check);
    return Channels.sent(sent.stream().map(ChannelFields::new).toList());
  }

  private static void check(Map<String, @Nullable Object> channel) {
    if (Json.write(channel).length > MOST_BYTES || !isKept(channel, DEEPEST)) {
      throw malformed(CHANNELS);
    }
  }

  /** Not nested too deep, and without numbers that not every database takes. */
  private static boolean isKept(@Nullable Object value, int levels) {
    return switch (value) {
      case Map<?, ?> map ->
          levels > 0 && map.values().stream().allMatch(one -> isKept(one, levels - 1));
      case List<?> list -> levels > 0 && list.stream().allMatch(one -> isKept(one, levels - 1));
      case Number number -> Double.isFinite(number.doubleValue());
      case null, default -> true;
    };
  }

  private static Invalid malformed(String field) {
    return new Invalid(Reason.PUSH_RULE_MALFORMED, field);
  }
}
