package dev.aimo.adapter.rest.memo;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.Page;
import java.util.List;

/** A part of a list of memos. */
record MemoPageJson(List<MemoJson> items, PaginationJson pagination) {

  static MemoPageJson of(Page<MemoSheet> page, AttachmentUrls urls) {
    return new MemoPageJson(
        page.items().stream().map(sheet -> MemoJson.of(sheet, urls)).toList(),
        PaginationJson.of(page));
  }
}
