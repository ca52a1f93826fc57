package dev.aimo.application.search;

import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.search.WordQuery;
import dev.aimo.domain.search.Words;
import java.util.HashSet;
import java.util.Set;

/** A memo and how near it is to what was asked for, from 0 to 1. */
public record Similar(MemoSheet sheet, double score) {

  /** How many of the words it has: what can be said of nearness without meaning. */
  static Similar byWords(WordQuery query, MemoSheet sheet) {
    Set<String> wanted = query.forms();
    Set<String> had = new HashSet<>(Words.forms(sheet.memo().text().value()));
    had.retainAll(wanted);
    return new Similar(sheet, wanted.isEmpty() ? 0 : (double) had.size() / wanted.size());
  }
}
