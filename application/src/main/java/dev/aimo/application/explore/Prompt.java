package dev.aimo.application.explore;

import dev.aimo.application.search.Similar;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.explore.Shares;
import dev.aimo.domain.explore.TokenEstimate;
import dev.aimo.domain.memo.Memo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a model is given to read. Everything that is not ours is fenced with a mark that nobody
 * could know before, so that no memo can write its end and go on as if it were us.
 */
final class Prompt {

  /** Less of a note is of no use. */
  private static final int LEAST_OF_NOTE = 60;

  private static final int AROUND_NOTE = 40;
  private static final int INSTRUCTIONS = 500;
  private static final int LONGEST_ANSWER = 4_000;

  private final Wording wording;
  private final String mark;
  private final int tokens;
  private final String question;

  /**
   * @param mark nobody can guess it
   * @param contextTokens how many tokens the model reads and writes at once
   */
  Prompt(Ask ask, String mark, int contextTokens) {
    this.wording = Wording.of(ask.question());
    this.mark = mark;
    int forAnswer = Math.min(LONGEST_ANSWER, contextTokens / 4);
    this.question = TokenEstimate.begin(ask.question(), contextTokens / 8);
    this.tokens = contextTokens - forAnswer - INSTRUCTIONS - TokenEstimate.of(question);
  }

  Wording wording() {
    return wording;
  }

  String instructions(String task) {
    return task + "\n\n" + wording.warning.formatted(mark, mark);
  }

  /** Notes with their numbers, each cut to so many tokens at most; context and insights fit in. */
  String ofNotes(List<Similar> sources, int most, String context, List<String> insights) {
    StringBuilder prompt = new StringBuilder(ofQuestion());
    int left = tokens;
    if (!context.isEmpty()) {
      String said = TokenEstimate.end(tokens / 6, context);
      left -= TokenEstimate.of(said) + AROUND_NOTE;
      prompt.append(section(wording.context, fenced(said)));
    }
    if (!insights.isEmpty()) {
      String seen = TokenEstimate.begin(String.join("\n", insights), tokens / 8);
      left -= TokenEstimate.of(seen) + AROUND_NOTE;
      prompt.append(section(wording.insights, fenced(seen)));
    }
    return prompt.append(section(wording.notes, notes(sources, most, left))).toString();
  }

  String ofNeighbours(List<Similar> sources, List<Memo> neighbours) {
    String around =
        neighbours.stream()
            .map(memo -> fenced(TokenEstimate.begin(memo.text().value(), 100)))
            .collect(Collectors.joining("\n"));
    int left = tokens - TokenEstimate.of(around) - AROUND_NOTE;
    return ofQuestion()
        + section(wording.neighbours, around)
        + section(wording.notes, notes(sources, 150, left));
  }

  String ofFiles(List<Similar> sources, List<Attachment> files) {
    String names =
        files.stream().map(file -> file.name().value()).collect(Collectors.joining("\n"));
    String told = TokenEstimate.begin(names, 400);
    int left = tokens - TokenEstimate.of(told) - AROUND_NOTE;
    return ofQuestion()
        + section(wording.files, fenced(told))
        + section(wording.notes, notes(sources, 150, left));
  }

  private String ofQuestion() {
    return section(wording.question, fenced(question));
  }

  private String notes(List<Similar> sources, int most, int available) {
    List<Integer> wanted =
        sources.stream()
            .map(source -> Math.min(most, TokenEstimate.of(text(source)) + 1) + AROUND_NOTE)
            .toList();
    List<Integer> shares = Shares.of(wanted, available, LEAST_OF_NOTE + AROUND_NOTE);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      int share = shares.get(i) - AROUND_NOTE;
      if (share > 0) {
        shown.add(note(i + 1, sources.get(i), share));
      }
    }
    return String.join("\n", shown);
  }

  private String note(int number, Similar source, int share) {
    LocalDate day = LocalDate.ofInstant(source.sheet().memo().createdAt(), ZoneOffset.UTC);
    return "[%d] (%s)\n%s".formatted(number, day, fenced(TokenEstimate.begin(text(source), share)));
  }

  private static String text(Similar source) {
    return source.sheet().memo().text().value();
  }

  private String fenced(String text) {
    return mark + "\n" + text.replace(mark, "") + "\n/" + mark;
  }

  private static String section(String title, String body) {
    return title + "\n" + body + "\n\n";
  }
}
