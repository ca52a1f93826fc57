package dev.aimo.adapter.rest.search;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.memo.PaginationJson;
import dev.aimo.application.search.Findings;
import dev.aimo.application.search.SearchMemos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of what was found, by what it was found, and how the question was understood. */
record FindingsJson(
    String mode,
    Optional<String> degraded,
    List<FoundJson> items,
    PaginationJson pagination,
    UnderstoodJson understood) {

  static FindingsJson of(
      Findings findings, SearchMemos request, boolean isToExplain, AttachmentUrls urls) {
    return new FindingsJson(
        findings.mode().name().toLowerCase(Locale.ROOT),
        findings.degradation().map(Degraded::name),
        findings.page().items().stream()
            .map(found -> FoundJson.of(found, isToExplain, urls))
            .toList(),
        PaginationJson.of(findings.page()),
        UnderstoodJson.of(request.expression()));
  }
}
