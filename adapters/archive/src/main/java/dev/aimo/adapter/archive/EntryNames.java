package dev.aimo.adapter.archive;

import dev.aimo.domain.archive.ArchivedAttachment;
import dev.aimo.domain.archive.ArchivedMemo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * What the files of a ZIP are called: names that every system can unpack, each used once. They are
 * for people; what things are really called stands inside.
 */
final class EntryNames {

  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern AWKWARD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
  private static final int LONGEST = 80;

  private int memos;
  private int files;

  String next(ArchivedMemo memo) {
    memos++;
    String id = memo.id().value();
    return "%s%s-%s%s"
        .formatted(
            Names.MEMO_FOLDER,
            LocalDate.ofInstant(memo.createdAt(), ZoneOffset.UTC),
            // The braces keep it apart from every plain id.
            PLAIN_ID.matcher(id).matches() ? id : "(" + memos + ")",
            Names.MEMO_ENDING);
  }

  String next(ArchivedAttachment attachment) {
    files++;
    return "%s%06d-%s".formatted(Names.FILE_FOLDER, files, plain(attachment.name().value()));
  }

  /** The end of a name counts more than its beginning: it says what kind of file it is. */
  private static String plain(String name) {
    String plain = AWKWARD.matcher(name).replaceAll("_").replaceAll("[.]+$", "_");
    int length = plain.codePointCount(0, plain.length());
    return length <= LONGEST
        ? plain
        : plain.substring(plain.offsetByCodePoints(0, length - LONGEST));
  }

  /** Whether a name means the same everywhere, and nothing outside of the archive. */
  static boolean isHarmless(String name) {
    if (name.isEmpty() || name.length() > 1000 || name.startsWith("/")) {
      return false;
    }
    if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')) {
      return false;
    }
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
