package dev.aimo.domain.search;

import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into a search box: words, {@code "phrases"}, and conditions: {@code
 * tag:NAME}, {@code -tag:NAME}, {@code category:NAME}, {@code after:DATE}, {@code before:DATE},
 * {@code is:public}. Names with blanks stand in quotes; a date is a year, a month or a day. What is
 * no condition after all is words: a search never fails over how it is written.
 *
 * @param words without phrases and conditions
 * @param created from the first moment of {@code after}, to the last one that is before {@code
 *     before}
 */
public record SearchExpression(
    String words,
    List<String> phrases,
    Set<FoldedText> tags,
    Set<FoldedText> withoutTags,
    Optional<FoldedText> category,
    TimeRange created,
    boolean onlyPublic) {

  private static final Pattern PIECES =
      Pattern.compile(
          "(?<name>-?\\p{Alpha}+):(?:[\"“”](?<quoted>[^\"“”]+)[\"“”]|(?<plain>[^\\s\"“”]+))"
              + "|[\"“”](?<phrase>[^\"“”]*)[\"“”]|(?<word>\\S+)");

  /** Years of more digits are further away than databases can tell. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

  public SearchExpression {
    phrases = List.copyOf(phrases);
    tags = Set.copyOf(tags);
    withoutTags = Set.copyOf(withoutTags);
  }

  public static SearchExpression parse(String typed, ZoneId zone) {
    return new Reading(zone).read(typed);
  }

  /** All that is to be found in the text itself. */
  public String text() {
    return String.join(" ", phrases.isEmpty() ? List.of(words) : withWords()).strip();
  }

  private List<String> withWords() {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(phrases);
    return all;
  }

  private static final class Reading {

    private final ZoneId zone;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final Set<FoldedText> tags = new LinkedHashSet<>();
    private final Set<FoldedText> withoutTags = new LinkedHashSet<>();
    private Optional<FoldedText> category = Optional.empty();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private boolean onlyPublic;

    Reading(ZoneId zone) {
      this.zone = zone;
    }

    SearchExpression read(String typed) {
      Matcher pieces = PIECES.matcher(typed);
      while (pieces.find()) {
        String name = pieces.group("name");
        String phrase = pieces.group("phrase");
        if (name != null) {
          String quoted = pieces.group("quoted");
          condition(name, quoted == null ? pieces.group("plain") : quoted, pieces.group());
        } else if (phrase == null) {
          words.add(pieces.group("word"));
        } else if (!phrase.isBlank()) {
          phrases.add(phrase.strip());
        }
      }
      return new SearchExpression(
          String.join(" ", words),
          phrases,
          tags,
          withoutTags,
          category,
          new TimeRange(from, to),
          onlyPublic);
    }

    private void condition(String name, String value, String typed) {
      boolean understood =
          switch (name.toLowerCase(Locale.ROOT)) {
            case "tag" -> named(tags, value);
            case "-tag" -> named(withoutTags, value);
            case "category" -> category(value);
            case "after" -> after(value);
            case "before" -> before(value);
            case "is" -> isPublic(value);
            default -> false;
          };
      if (!understood) {
        words.add(typed.replaceAll("[\"“”]", " "));
      }
    }

    private static boolean named(Set<FoldedText> names, String value) {
      if (value.isBlank()) {
        return false;
      }
      names.add(FoldedText.of(value));
      return true;
    }

    private boolean category(String value) {
      category = value.isBlank() ? category : Optional.of(FoldedText.of(value));
      return !value.isBlank();
    }

    private boolean after(String value) {
      Optional<Instant> begin = begin(value);
      from = begin.or(() -> from);
      return begin.isPresent();
    }

    private boolean before(String value) {
      Optional<Instant> begin = begin(value);
      to = begin.map(time -> time.minusMillis(1)).or(() -> to);
      return begin.isPresent();
    }

    private boolean isPublic(String value) {
      boolean understood = value.equalsIgnoreCase("public");
      onlyPublic |= understood;
      return understood;
    }

    private Optional<Instant> begin(String value) {
      if (!DATE.matcher(value).matches()) {
        return Optional.empty();
      }
      try {
        LocalDate day =
            switch (value.length()) {
              case 4 -> Year.parse(value).atDay(1);
              case 7 -> YearMonth.parse(value).atDay(1);
              default -> LocalDate.parse(value);
            };
        return Optional.of(day.atStartOfDay(zone).toInstant());
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }
}
