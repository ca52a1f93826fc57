package dev.aimo.domain.recognition;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.Optional;

/**
 * What is wanted beside the text.
 *
 * @param firstPage of a PDF, from 1
 * @param userId who is to blame, should the service suspect an abuse
 */
public record LayoutOptions(
    boolean cropsPictures,
    boolean showsLayout,
    Optional<Integer> firstPage,
    Optional<Integer> lastPage,
    Optional<String> requestId,
    Optional<String> userId) {

  public static final LayoutOptions NONE =
      new LayoutOptions(
          false, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final int LONGEST = 128;

  public LayoutOptions {
    check(firstPage.orElse(1) >= 1, "options.startPageId");
    check(lastPage.orElse(Integer.MAX_VALUE) >= firstPage.orElse(1), "options.endPageId");
    check(isName(requestId), "options.requestId");
    check(isName(userId), "options.userId");
  }

  private static boolean isName(Optional<String> text) {
    return text.map(name ->
            !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(letter -> letter > ' ' && letter < 127))
        .orElse(true);
  }

  private static void check(boolean isFine, String field) {
    if (!isFine) {
      throw new Invalid(Reason.RECOGNITION_OPTION_REFUSED, field);
    }
  }
}
