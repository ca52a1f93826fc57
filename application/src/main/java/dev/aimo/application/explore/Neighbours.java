package dev.aimo.application.explore;

import dev.aimo.application.search.Similar;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hangs together with memos that were found. */
final class Neighbours {

  private static final int MOST_MEMOS = 20;
  private static final int MOST_FILES = 5;

  private final UnitOfWork unit;
  private final MemoReader reader;

  Neighbours(UnitOfWork unit, MemoReader reader) {
    this.unit = unit;
    this.reader = reader;
  }

  /** Memos that those found point at, or that point at them, and that were not found themselves. */
  List<Memo> around(AccountId owner, List<Similar> found) {
    Set<MemoId> ids =
        found.stream().map(similar -> similar.sheet().memo().id()).collect(Collectors.toSet());
    List<MemoSheet> pointing = unit.read(() -> reader.findPointingAt(owner, ids, MOST_MEMOS));
    Map<MemoId, Memo> around = new LinkedHashMap<>();
    Stream.concat(
            found.stream().flatMap(similar -> similar.sheet().relations().stream()),
            pointing.stream())
        .map(MemoSheet::memo)
        .filter(memo -> !ids.contains(memo.id()))
        .forEach(memo -> around.putIfAbsent(memo.id(), memo));
    return around.values().stream().limit(MOST_MEMOS).toList();
  }

  /** Pictures and documents that hang on those found. */
  static List<Attachment> files(List<Similar> found) {
    Map<AttachmentId, Attachment> files = new LinkedHashMap<>();
    found.stream()
        .flatMap(similar -> similar.sheet().attachments().stream())
        .filter(file -> isReadable(file.type().value()))
        .forEach(file -> files.putIfAbsent(file.id(), file));
    return files.values().stream().limit(MOST_FILES).toList();
  }

  private static boolean isReadable(String type) {
    return type.startsWith("image/") || type.equals("application/pdf");
  }
}
