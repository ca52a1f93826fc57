package dev.aimo.adapter.sql;

import java.util.regex.Pattern;

/** What a CHECK says, in the same words on every engine. */
final class CheckClause {

  // MySQL writes the character set before a text and a backslash before its quotes, PostgreSQL the
  // type behind it
  private static final Pattern NOISE =
      Pattern.compile("_utf8mb4(?=\\\\?')|\\\\(?=')|::[a-z]+( [a-z]+)*(\\[])?|`");
  private static final Pattern ANY_OF =
      Pattern.compile("\\(*(\\w+)\\)* = any \\(+array\\[(.*)]\\)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern IN =
      Pattern.compile("\\(*(\\w+) in \\((.*?)\\)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern TWO_LIMITS =
      Pattern.compile("\\(*(\\w+) >= (\\d+)\\) and \\(\\1 <= (\\d+)\\)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile("\\(*(\\w+) between (\\d+) and (\\d+)\\)*", Pattern.CASE_INSENSITIVE);

  private CheckClause() {}

  /** A clause in a form that is not known here stays as it is, so that it is seen to differ. */
  static String plain(String clause) {
    String quiet = NOISE.matcher(clause).replaceAll("");
    String set = ANY_OF.matcher(quiet).replaceFirst("$1 in ($2)");
    String list = IN.matcher(set).replaceFirst("$1 in ($2)");
    String range = TWO_LIMITS.matcher(list).replaceFirst("$1 between $2 and $3");
    return BETWEEN.matcher(range).replaceFirst("$1 between $2 and $3").replace(", ", ",");
  }
}
