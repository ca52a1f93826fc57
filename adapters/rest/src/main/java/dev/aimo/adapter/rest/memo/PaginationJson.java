package dev.aimo.adapter.rest.memo;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.domain.page.Page;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Which part of how much a list is; the number of pages is null when a page has no room. */
public record PaginationJson(
    long total,
    int page,
    int limit,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long totalPages) {

  public static PaginationJson of(Page<?> page) {
    return new PaginationJson(
        page.total(), page.request().number(), page.request().size(), boxed(page.pages()));
  }

  static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
