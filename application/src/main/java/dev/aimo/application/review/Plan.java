package dev.aimo.application.review;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;
import java.util.List;
import java.util.Optional;

/** What a review is going to be about: the memos, by how they begin, and who asks. */
record Plan(
    Optional<ReviewProfileId> profile,
    ReviewScope scope,
    Optional<UserModelId> model,
    List<Chosen> memos) {

  /** A memo that is asked about. */
  record Chosen(MemoId memo, String beginning) {}
}
