package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.Links;
import java.util.List;

/**
 * What may hang on a memo: false where surely nothing does. Taking something off elsewhere, such as
 * deleting a tag, leaves them as they are.
 */
record LinkHints(boolean tags, boolean attachments, boolean relations) {

  static final LinkHints NONE = new LinkHints(false, false, false);

  LinkHints after(Links links) {
    return new LinkHints(
        after(links.tags(), tags, false),
        after(links.attachments(), attachments, false),
        // those to memos in the trash stay, whatever is asked for
        after(links.relations(), relations, relations));
  }

  private static <T> boolean after(Change<List<T>> change, boolean before, boolean whenCleared) {
    return switch (change) {
      case Change.Keep<List<T>> _ -> before;
      case Change.Clear<List<T>> _ -> whenCleared;
      case Change.Set<List<T>>(List<T> wanted) -> !wanted.isEmpty() || whenCleared;
    };
  }
}
