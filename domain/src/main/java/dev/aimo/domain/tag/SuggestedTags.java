package dev.aimo.domain.tag;

import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.StorableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads tags out of what a model said when it was asked for a list of them. Whatever it said, only
 * a few short names come out.
 */
public final class SuggestedTags {

  private static final int MOST = 8;
  private static final int LONGEST = 30;
  // With what stands around it
  private static final int LONGEST_CANDIDATE = 200;
  private static final int LONGEST_ANSWER = 20_000;

  private static final Pattern THOUGHT = Pattern.compile("(?s)<think>.*?(</think>|\\z)");
  private static final Pattern LIST = Pattern.compile("\\[([^\\[\\]]*+)]");
  // A text before a colon is the name of a value
  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"(\\s*:)?", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|.)", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("[\\n\\r,，、;；|]+");
  private static final Pattern BULLET =
      Pattern.compile("^[\\s\\-*•·>#`'\"“”‘’「」\\[(（【]*(\\d{1,2}[.)、．]\\s*)?[\\s#*`'\"“”‘’「」]*");
  private static final Pattern END = Pattern.compile("[\\s*`'\"“”‘’「」\\])）】.。!！]*$");

  private SuggestedTags() {}

  /** In small letters, none twice. */
  public static List<TagName> read(String said) {
    String answer = THOUGHT.matcher(cut(said)).replaceAll(" ");
    Map<FoldedText, TagName> tags = new LinkedHashMap<>();
    candidates(answer)
        .flatMap(text -> name(text).stream())
        .forEach(name -> tags.putIfAbsent(name.key(), name));
    return tags.values().stream().limit(MOST).toList();
  }

  private static String cut(String said) {
    return said.length() <= LONGEST_ANSWER ? said : said.substring(0, LONGEST_ANSWER);
  }

  private static Stream<String> candidates(String answer) {
    Matcher lists = LIST.matcher(answer);
    while (lists.find()) {
      List<String> quoted = quoted(lists.group(1));
      if (!quoted.isEmpty()) {
        return quoted.stream();
      }
    }
    return answer.strip().equals("[]")
        ? Stream.empty()
        : BETWEEN.splitAsStream(answer).filter(line -> !introduces(line));
  }

  private static List<String> quoted(String list) {
    List<String> texts = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(list);
    while (quoted.find()) {
      if (quoted.group(2) == null) {
        texts.add(ESCAPE.matcher(quoted.group(1)).replaceAll(SuggestedTags::unescaped));
      }
    }
    return texts;
  }

  private static String unescaped(MatchResult escape) {
    String code = escape.group(1);
    String text =
        switch (code.charAt(0)) {
          case 'u' ->
              code.length() == 5
                  ? Character.toString((char) Integer.parseInt(code.substring(1), 16))
                  : code;
          case 'n', 'r', 't', 'b', 'f' -> " ";
          default -> code;
        };
    return Matcher.quoteReplacement(text);
  }

  private static boolean introduces(String line) {
    String text = line.strip();
    return text.endsWith(":") || text.endsWith("：") || text.startsWith("```");
  }

  private static Optional<TagName> name(String text) {
    if (text.length() > LONGEST_CANDIDATE) {
      return Optional.empty();
    }
    String bare = END.matcher(BULLET.matcher(text).replaceFirst("")).replaceFirst("");
    String plain =
        StorableText.of(bare)
            .replaceAll("[\\p{Cc}\\p{Z}\\s]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST
        ? Optional.empty()
        : Optional.of(new TagName(plain));
  }
}
