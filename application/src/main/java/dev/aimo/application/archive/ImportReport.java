package dev.aimo.application.archive;

import dev.aimo.domain.archive.Problem;
import java.util.List;

/**
 * What became of an archive: how many memos and attachments came in, how many memos were there
 * already, and how much could not be taken over. The first problems are told, all are counted.
 */
public record ImportReport(
    long imported, long skipped, long attachments, long problemCount, List<Problem> problems) {

  public ImportReport {
    problems = List.copyOf(problems);
  }
}
