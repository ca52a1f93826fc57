package dev.aimo.application.review;

import dev.aimo.domain.change.Change;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.ProfileRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is said about a profile; the rest stays as it is, or as it is at first. */
public record ProfileChange(
    Optional<String> name,
    Optional<List<ProfileRule>> rules,
    OptionalInt questionCount,
    Change<UserModelId> model) {}
