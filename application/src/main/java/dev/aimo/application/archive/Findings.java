package dev.aimo.application.archive;

import dev.aimo.domain.archive.Problem;
import java.util.ArrayList;
import java.util.List;

/** What an import has done so far. */
final class Findings {

  private static final int MOST_TOLD = 100;

  private final List<Problem> told = new ArrayList<>();
  private long imported;
  private long skipped;
  private long attachments;
  private long problems;

  void problem(Problem problem) {
    problems++;
    if (told.size() < MOST_TOLD) {
      told.add(problem);
    }
  }

  void stored(List<Placed> memos, int newAttachments) {
    long fresh = memos.stream().filter(Placed::isNew).count();
    imported += fresh;
    skipped += memos.size() - fresh;
    attachments += newAttachments;
  }

  ImportReport report() {
    return new ImportReport(imported, skipped, attachments, problems, told);
  }
}
