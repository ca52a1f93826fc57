package dev.aimo.adapter.sql.review;

import dev.aimo.adapter.sql.type.LowerCaseEnum;
import dev.aimo.adapter.sql.type.OptionalText;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.Mastery;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;

/** What may be absent of a review, and its closed sets of words, for the mapper files. */
public final class ReviewColumns {

  private ReviewColumns() {}

  public static final class OfProfile extends OptionalText<ReviewProfileId> {
    public OfProfile() {
      super(ReviewProfileId::new, ReviewProfileId::value);
    }
  }

  public static final class OfModel extends OptionalText<UserModelId> {
    public OfModel() {
      super(UserModelId::new, UserModelId::value);
    }
  }

  public static final class OfText extends OptionalText<String> {
    public OfText() {
      super(text -> text, text -> text);
    }
  }

  public static final class OfScope extends LowerCaseEnum<ReviewScope.Kind> {
    public OfScope() {
      super(ReviewScope.Kind.class);
    }
  }

  public static final class OfStatus extends LowerCaseEnum<Review.Status> {
    public OfStatus() {
      super(Review.Status.class);
    }
  }

  public static final class OfMastery extends LowerCaseEnum<Mastery> {
    public OfMastery() {
      super(Mastery.class);
    }
  }
}
