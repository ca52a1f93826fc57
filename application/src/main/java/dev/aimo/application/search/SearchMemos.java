package dev.aimo.application.search;

import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.SearchExpression;

/** What is looked for, and how. */
public record SearchMemos(SearchExpression expression, SearchMode mode, PageRequest page) {}
