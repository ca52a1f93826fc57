package dev.aimo.domain.attachment;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.util.List;
import java.util.Locale;

/**
 * Which files are taken. A blocked type may end in a star for a whole kind. The quota is what all
 * files of one account may come to; 0 sets no bound.
 */
public record FileRules(long largest, long quota, List<String> blockedTypes) {

  public FileRules {
    blockedTypes =
        blockedTypes.stream().map(type -> type.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Both what was declared and what the bytes are has to be allowed. */
  public void check(MediaType declared, MediaType sniffed, long size, long alreadyUsed) {
    if (size > largest) {
      throw new TooLarge(Reason.FILE_TOO_LARGE);
    }
    if (isBlocked(declared) || isBlocked(sniffed)) {
      throw new Invalid(Reason.FILE_TYPE_REFUSED, "file");
    }
    checkQuota(size, alreadyUsed);
  }

  public void checkQuota(long size, long alreadyUsed) {
    if (quota > 0 && alreadyUsed > quota - size) {
      throw new TooLarge(Reason.QUOTA_EXCEEDED);
    }
  }

  private boolean isBlocked(MediaType type) {
    return blockedTypes.stream()
        .anyMatch(blocked ->
            blocked.endsWith("/*")
                ? type.value().startsWith(blocked.substring(0, blocked.length() - 1))
                : type.value().equals(blocked));
  }
}
