package dev.aimo.adapter.rest.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.IsoTime;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.ProfileRule;
import dev.aimo.domain.review.ReviewProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A profile; the model is an explicit null when that of the system asks. */
record ProfileJson(
    String profileId,
    String userId,
    String name,
    List<RuleJson> filterRules,
    int questionCount,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String userModelId,
    String createdAt,
    String updatedAt) {

  record RuleJson(String type, String operator, String value, Optional<String> label) {
    static RuleJson of(ProfileRule rule) {
      return new RuleJson(
          rule.trait().kind().name().toLowerCase(Locale.ROOT),
          rule.isIncluding() ? "include" : "exclude",
          rule.trait().value(),
          rule.label());
    }
  }

  static ProfileJson of(ReviewProfile profile) {
    return new ProfileJson(
        profile.id().value(),
        profile.owner().value(),
        profile.name(),
        profile.rules().stream().map(RuleJson::of).toList(),
        profile.questionCount(),
        profile.model().map(UserModelId::value).orElse(null),
        IsoTime.of(profile.createdAt()),
        IsoTime.of(profile.updatedAt()));
  }
}
