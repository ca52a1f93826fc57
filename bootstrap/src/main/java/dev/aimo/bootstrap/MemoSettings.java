package dev.aimo.bootstrap;

import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.error.StartFailure;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Rules for memos and attachments that the person who runs AIMO may set: how many former texts a
 * memo keeps, which files are taken, how long links to them work and deleted ones are kept, and how
 * long an index is that another one took the place of.
 */
record MemoSettings(
    int formerTexts,
    FileRules files,
    Duration linksValidFor,
    Duration deletedFilesKeptFor,
    Duration retiredIndexesKeptFor) {

  /** Types that a browser or an operating system would run. */
  private static final List<String> BLOCKED =
      List.of(
          "text/html",
          "application/xhtml+xml",
          "text/xml",
          "application/xml",
          "text/javascript",
          "application/javascript",
          "application/x-javascript",
          "text/ecmascript",
          "application/ecmascript",
          "text/vbscript",
          "application/hta",
          "application/x-msdownload",
          "application/x-msdos-program",
          "application/x-executable",
          "application/x-elf",
          "application/x-sharedlib",
          "application/x-mach-binary",
          "application/vnd.microsoft.portable-executable",
          "application/x-sh",
          "application/x-csh",
          "application/x-bat",
          "application/x-httpd-php",
          "text/x-php",
          "application/java-archive");

  static MemoSettings read(Variables variables) {
    long largest = number(variables, "ATTACHMENT_MAX_FILE_SIZE", 52_428_800, 1);
    long quota = number(variables, "ATTACHMENT_QUOTA", 0, 0);
    return new MemoSettings(
        (int) Math.min(number(variables, "MEMO_HISTORY_SIZE", 50, 0), 10_000),
        new FileRules(largest, quota, blocked(variables)),
        Duration.ofSeconds(number(variables, "ATTACHMENT_PRESIGNED_URL_EXPIRY", 3600, 1)),
        Duration.ofDays(number(variables, "ATTACHMENT_KEEP_DELETED_DAYS", 30, 0)),
        Duration.ofDays(number(variables, "INDEX_KEEP_RETIRED_DAYS", 7, 0)));
  }

  private static List<String> blocked(Variables variables) {
    return variables
        .get("ATTACHMENT_BLOCKED_MIME_TYPES")
        .map(list -> Arrays.stream(list.split(",", -1)).filter(type -> !type.isBlank()).toList())
        .orElse(BLOCKED);
  }

  private static long number(Variables variables, String name, long fallback, long least) {
    String text = variables.get(name).orElse(Long.toString(fallback));
    if (!text.matches("\\d{1,15}") || Long.parseLong(text) < least) {
      throw new StartFailure(
          "%s is \"%s\"; it takes a whole number from %d, as in %s=%d."
              .formatted(name, text, least, name, fallback));
    }
    return Long.parseLong(text);
  }
}
