package dev.aimo.domain.memo;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What several owners stored, in plain maps: slow, and easy to see through. */
final class WorldModel {

  final Map<CategoryId, Category> categories = new HashMap<>();
  final Map<TagId, Tag> tags = new HashMap<>();
  final Map<AttachmentId, Attachment> attachments = new HashMap<>();
  final Map<AttachmentId, Attachment> removedAttachments = new HashMap<>();
  final Map<MemoId, Kept> memos = new HashMap<>();

  /** A memo with all that hangs on it, seen or not. */
  static final class Kept {

    Memo memo;
    List<TagId> tags = List.of();
    List<AttachmentId> attachments = List.of();
    List<MemoId> relations = List.of();
    List<FormerText> former = List.of();

    /** Relations that were hidden when the others were set: nobody said where they belong. */
    final Set<MemoId> withoutPlace = new HashSet<>();

    Kept(Memo memo) {
      this.memo = memo;
    }
  }

  void addTags(List<Tag> added) {
    for (Tag tag : added) {
      if (tags.values().stream().noneMatch(other -> hasNameOf(tag, other))) {
        tags.put(tag.id(), tag);
      }
    }
  }

  void saveTag(Tag tag) {
    Tag stored =
        find(tags, tag.id(), Tag::owner, tag.owner())
            .orElseThrow(() -> new NotFound(Reason.TAG_UNKNOWN));
    if (tags.values().stream()
        .anyMatch(other -> !other.id().equals(tag.id()) && hasNameOf(tag, other))) {
      throw new Conflict(Reason.TAG_EXISTS);
    }
    tags.put(
        tag.id(),
        new Tag(
            tag.id(),
            tag.owner(),
            tag.name(),
            tag.color(),
            0,
            stored.createdAt(),
            tag.updatedAt()));
  }

  boolean removeTag(AccountId owner, TagId id) {
    boolean isThere = find(tags, id, Tag::owner, owner).isPresent();
    if (isThere) {
      tags.remove(id);
    }
    return isThere;
  }

  void addCategory(Category category) {
    refuseNameOf(category);
    categories.put(category.id(), category);
  }

  void saveCategory(Category category) {
    if (find(categories, category.id(), Category::owner, category.owner()).isEmpty()) {
      throw new NotFound(Reason.CATEGORY_UNKNOWN);
    }
    refuseNameOf(category);
    categories.put(category.id(), category);
  }

  boolean removeCategory(AccountId owner, CategoryId id) {
    boolean isThere = find(categories, id, Category::owner, owner).isPresent();
    if (isThere) {
      categories.remove(id);
      for (Kept kept : memos.values()) {
        if (kept.memo.category().equals(Optional.of(id))) {
          kept.memo = kept.memo.in(Optional.empty());
        }
      }
    }
    return isThere;
  }

  boolean removeAttachment(AccountId owner, AttachmentId id) {
    Optional<Attachment> stored = find(attachments, id, Attachment::owner, owner);
    stored.ifPresent(attachment -> {
      attachments.remove(id);
      removedAttachments.put(id, attachment);
    });
    return stored.isPresent();
  }

  Set<AttachmentId> removeUnused(AccountId owner, Set<AttachmentId> ids) {
    return ids.stream()
        .filter(id -> memos.values().stream().noneMatch(kept -> kept.attachments.contains(id)))
        .filter(id -> removeAttachment(owner, id))
        .collect(toSet());
  }

  void addMemo(Memo memo, Links links) {
    Kept kept = new Kept(memo);
    memos.put(memo.id(), kept);
    hang(kept, links);
  }

  Optional<Memo> findMemo(AccountId owner, MemoId id) {
    return find(memos, id, kept -> kept.memo.owner(), owner).map(kept -> kept.memo);
  }

  void saveMemo(Memo memo, Links links) {
    Kept kept = memos.get(memo.id());
    if (kept == null || !kept.memo.owner().equals(memo.owner())) {
      throw new NotFound(Reason.MEMO_UNKNOWN);
    }
    kept.memo = memo;
    hang(kept, links);
  }

  void keep(FormerText former, int most) {
    Kept kept = memos.get(former.memo());
    if (kept != null) {
      kept.former = Stream.concat(Stream.of(former), kept.former.stream()).limit(most).toList();
    }
  }

  void removeMemo(AccountId owner, MemoId id) {
    if (findMemo(owner, id).isPresent()) {
      memos.remove(id);
    }
  }

  Stream<Kept> live(AccountId owner) {
    return owned(owner).filter(kept -> kept.memo.isLive());
  }

  Stream<Kept> owned(AccountId owner) {
    return memos.values().stream().filter(kept -> kept.memo.owner().equals(owner));
  }

  List<Tag> tags(AccountId owner) {
    return tags.values().stream()
        .filter(tag -> tag.owner().equals(owner))
        .map(this::counted)
        .sorted(comparing((Tag tag) -> tag.name().key()))
        .toList();
  }

  List<Category> categories(AccountId owner) {
    return categories.values().stream()
        .filter(category -> category.owner().equals(owner))
        .sorted(comparing((Category category) -> category.name().key()))
        .toList();
  }

  List<Attachment> attachmentsOn(Kept kept) {
    return kept.attachments.stream().flatMap(id -> Stream.ofNullable(attachments.get(id))).toList();
  }

  MemoSheet sheet(Kept kept) {
    List<MemoSheet> relations =
        !kept.memo.isLive()
            ? List.of()
            : kept.relations.stream()
                .flatMap(target -> Stream.ofNullable(memos.get(target)))
                .filter(related -> related.memo.isLive())
                .map(related -> sheet(related, List.of()))
                .toList();
    return sheet(kept, relations);
  }

  private MemoSheet sheet(Kept kept, List<MemoSheet> relations) {
    return new MemoSheet(
        kept.memo,
        kept.tags.stream()
            .flatMap(id -> Stream.ofNullable(tags.get(id)))
            .map(this::counted)
            .toList(),
        attachmentsOn(kept),
        relations);
  }

  private Tag counted(Tag tag) {
    long uses = live(tag.owner()).filter(kept -> kept.tags.contains(tag.id())).count();
    return new Tag(
        tag.id(),
        tag.owner(),
        tag.name(),
        tag.color(),
        (int) uses,
        tag.createdAt(),
        tag.updatedAt());
  }

  private void hang(Kept kept, Links links) {
    AccountId owner = kept.memo.owner();
    kept.tags =
        changed(kept.tags, links.tags(), id -> find(tags, id, Tag::owner, owner).isPresent());
    kept.attachments =
        changed(
            kept.attachments,
            links.attachments(),
            id -> find(attachments, id, Attachment::owner, owner).isPresent());
    if (!(links.relations() instanceof Change.Keep)) {
      relate(kept, links.relations());
    }
  }

  private void relate(Kept kept, Change<List<MemoId>> wanted) {
    List<MemoId> hidden =
        kept.relations.stream().filter(id -> memos.containsKey(id) && !isLive(kept, id)).toList();
    List<MemoId> all =
        new ArrayList<>(
            changed(List.of(), wanted, id -> !id.equals(kept.memo.id()) && isLive(kept, id)));
    kept.withoutPlace.clear();
    kept.withoutPlace.addAll(hidden);
    all.addAll(hidden);
    kept.relations = all;
  }

  private boolean isLive(Kept source, MemoId target) {
    return findMemo(source.memo.owner(), target).filter(Memo::isLive).isPresent();
  }

  private static <T> List<T> changed(List<T> hung, Change<List<T>> change, Predicate<T> mayHang) {
    if (change instanceof Change.Keep) {
      return hung;
    }
    return change.of(Optional.of(hung)).orElse(List.of()).stream()
        .distinct()
        .filter(mayHang)
        .toList();
  }

  private static boolean hasNameOf(Tag tag, Tag other) {
    return other.owner().equals(tag.owner()) && other.name().key().equals(tag.name().key());
  }

  private void refuseNameOf(Category category) {
    for (Category other : categories.values()) {
      if (!other.id().equals(category.id())
          && other.owner().equals(category.owner())
          && other.name().key().equals(category.name().key())) {
        throw new Conflict(Reason.CATEGORY_EXISTS);
      }
    }
  }

  private static <K, V> Optional<V> find(
      Map<K, V> all, K id, Function<V, AccountId> ownerOf, AccountId owner) {
    return Optional.ofNullable(all.get(id)).filter(one -> ownerOf.apply(one).equals(owner));
  }
}
