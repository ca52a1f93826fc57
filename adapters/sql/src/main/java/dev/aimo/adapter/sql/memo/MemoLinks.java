package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.memo.MemoLinkMapper.NewRelation;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Attachments and relations of a memo that is locked. What they point at is locked before it is
 * pointed at, in the order of the ids: else it could be gone when the link comes.
 */
final class MemoLinks {

  private final MemoLinkMapper links;

  MemoLinks(MemoLinkMapper links) {
    this.links = links;
  }

  void changeAttachments(Memo memo, boolean hadSome, Change<List<AttachmentId>> change) {
    wanted(change)
        .ifPresent(ids -> {
          List<AttachmentId> usable =
              usable(ids, AttachmentId::value, some -> links.lockAttachments(memo.owner(), some));
          if (hadSome) {
            links.deleteAttachments(memo.id());
          }
          if (!usable.isEmpty()) {
            links.insertAttachments(memo.id(), usable);
          }
        });
  }

  void changeRelations(Memo memo, boolean hadSome, Change<List<MemoId>> change) {
    wanted(change)
        .ifPresent(ids -> {
          List<MemoId> others = ids.stream().filter(id -> !id.equals(memo.id())).toList();
          List<MemoId> usable =
              usable(others, MemoId::value, some -> links.lockTargets(memo.owner(), some));
          List<MemoId> present = hadSome ? links.findLiveTargets(memo.id()) : List.of();
          if (!usable.equals(present)) {
            replaceRelations(memo, present, usable);
          }
        });
  }

  /** Rows to the new targets may be there too, deleted by whatever this store was filled from. */
  private void replaceRelations(Memo memo, List<MemoId> present, List<MemoId> wanted) {
    TreeMap<String, MemoId> replaced = new TreeMap<>();
    present.forEach(target -> replaced.put(target.value(), target));
    wanted.forEach(target -> replaced.put(target.value(), target));
    links.deleteRelations(memo.id(), replaced.values());
    if (!wanted.isEmpty()) {
      List<NewRelation> rows =
          wanted.stream().map(target -> new NewRelation(rowId(memo.id(), target), target)).toList();
      links.insertRelations(memo.owner(), memo.id(), rows, memo.updatedAt());
    }
  }

  private static <T> Optional<List<T>> wanted(Change<List<T>> change) {
    return switch (change) {
      case Change.Keep<List<T>> _ -> Optional.empty();
      case Change.Clear<List<T>> _ -> Optional.of(List.of());
      case Change.Set<List<T>>(List<T> ids) -> Optional.of(ids.stream().distinct().toList());
    };
  }

  /** Those of the ids that can be locked, in the order in which they are wanted. */
  private static <T> List<T> usable(
      List<T> ids, Function<T, String> text, Function<Collection<T>, List<T>> lock) {
    if (ids.isEmpty()) {
      return List.of();
    }
    TreeMap<String, T> ordered = new TreeMap<>();
    ids.forEach(id -> ordered.put(text.apply(id), id));
    Set<T> locked = Set.copyOf(lock.apply(ordered.values()));
    return ids.stream().filter(locked::contains).toList();
  }

  /** Nobody ever sees it, so it is made of what it connects. */
  private static String rowId(MemoId from, MemoId to) {
    try {
      byte[] pair = (from.value() + "\n" + to.value()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pair));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
