package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tags of a memo that is locked, and how often each tag is used. All tags that a change touches
 * are locked first, in the order of their ids: inserting a link locks its tag for the foreign key
 * anyway, in whatever order and too weakly to count.
 */
final class MemoTags {

  private final MemoLinkMapper links;
  private final AccountId owner;
  private final MemoId memo;
  private final Instant createdAt;

  MemoTags(MemoLinkMapper links, AccountId owner, MemoId memo, Instant createdAt) {
    this.links = links;
    this.owner = owner;
    this.memo = memo;
    this.createdAt = createdAt;
  }

  void add(boolean isLive, Change<List<TagId>> change) {
    change(List.of(), false, isLive, change);
  }

  /** Looks at the tags only where something about them changes. */
  void change(boolean hadSome, boolean wasLive, boolean isLive, Change<List<TagId>> change) {
    if (change instanceof Change.Keep && wasLive == isLive) {
      return;
    }
    change(hadSome ? links.findTags(memo) : List.of(), wasLive, isLive, change);
  }

  private void change(
      List<TagId> present, boolean wasLive, boolean isLive, Change<List<TagId>> change) {
    List<TagId> wanted =
        change.of(Optional.of(present)).orElse(List.of()).stream().distinct().toList();
    if (wanted.equals(present) && (wasLive == isLive || present.isEmpty())) {
      return;
    }
    Set<TagId> usable = lock(present, wanted);
    List<TagId> kept = wanted.stream().filter(usable::contains).toList();
    count(wasLive ? present : List.of(), isLive ? kept : List.of(), usable);
    if (wanted.equals(present)) {
      links.setTagsLive(memo, isLive);
    } else {
      replace(present, kept, isLive);
    }
  }

  private Set<TagId> lock(List<TagId> present, List<TagId> wanted) {
    TreeMap<String, TagId> touched = new TreeMap<>();
    present.forEach(tag -> touched.put(tag.value(), tag));
    wanted.forEach(tag -> touched.put(tag.value(), tag));
    return new HashSet<>(links.lockTags(owner, touched.values()));
  }

  private void count(Collection<TagId> before, Collection<TagId> after, Set<TagId> usable) {
    List<TagId> fewer = new ArrayList<>(before);
    fewer.removeAll(after);
    fewer.retainAll(usable);
    List<TagId> more = new ArrayList<>(after);
    more.removeAll(before);
    if (!fewer.isEmpty()) {
      links.changeUsage(fewer, -1);
    }
    if (!more.isEmpty()) {
      links.changeUsage(more, 1);
    }
  }

  private void replace(List<TagId> present, List<TagId> wanted, boolean isLive) {
    if (!present.isEmpty()) {
      links.deleteTags(memo);
    }
    if (!wanted.isEmpty()) {
      links.insertTags(memo, wanted, isLive, createdAt);
    }
  }
}
