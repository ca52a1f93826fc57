package dev.aimo.application.explore;

import dev.aimo.application.search.Similar;
import java.util.List;
import java.util.Set;

/**
 * Takes an answer as it comes: the sources once, then its pieces, then suggestions, then how it
 * ended. Whatever it throws ends the answer.
 */
public interface AnswerSink {

  void sources(List<Similar> sources, Set<Missing> missing);

  void piece(String text);

  void suggestions(List<String> suggestions);

  /** What was said before comes again, as a whole. */
  void end(Exploration exploration);
}
