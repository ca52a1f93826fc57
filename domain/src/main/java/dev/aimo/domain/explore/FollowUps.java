package dev.aimo.domain.explore;

import java.util.List;
import java.util.regex.Pattern;

/** Questions that a model suggests, one on a line, however it numbers and decorates them. */
public final class FollowUps {

  private static final int MOST = 3;
  private static final int LONGEST = 200;

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^[\\s>#*+\u2022\u00B7-]*(?:[(\uFF08]?\\d{1,2}\\s*[.):\uFF1A\u3001\uFF0E\uFF09-]+\\s*)?");

  private static final Pattern DECORATION =
      Pattern.compile("^[\\s\"'*_`\u201C\u2018\u300C-]+|[\\s\"'*_`\u201D\u2019\u300D]+$");

  private static final Pattern CITATION = Pattern.compile("\\s*\\[\\d{1,9}]");

  private FollowUps() {}

  public static List<String> of(String answer) {
    return answer
        .lines()
        .map(FollowUps::cleaned)
        .filter(line -> line.codePoints().anyMatch(Character::isLetter))
        .filter(line -> line.codePointCount(0, line.length()) <= LONGEST)
        .filter(line -> !line.endsWith(":") && !line.endsWith("\uFF1A"))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String cleaned(String line) {
    String bare = NUMBERING.matcher(line).replaceFirst("");
    String undecorated = DECORATION.matcher(bare).replaceAll("");
    return CITATION.matcher(undecorated).replaceAll("").strip();
  }
}
