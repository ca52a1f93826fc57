package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class MemoryTagRepository implements TagRepository {

  private static final Comparator<Tag> BY_NAME =
      comparing((Tag tag) -> tag.name().key())
          .thenComparing(ByCodePoint.of(tag -> tag.id().value()));

  private final MemoryShelf shelf;
  private final MemoryTable<OwnedName, TagId> byName;

  MemoryTagRepository(MemoryShelf shelf) {
    this.shelf = shelf;
    this.byName = new MemoryTable<>(shelf.unit);
  }

  @Override
  public void addMissing(List<Tag> tags) {
    shelf.unit.requireWriting();
    for (Tag tag : tags) {
      if (byName.find(nameOf(tag)).isEmpty()) {
        byName.put(nameOf(tag), tag.id());
        shelf.tags.put(tag.id(), tag);
      }
    }
  }

  @Override
  public Optional<Tag> find(AccountId owner, TagId id) {
    return counted(owner, shelf.tag(owner, id).stream()).findFirst();
  }

  @Override
  public Optional<Tag> findForChange(AccountId owner, TagId id) {
    shelf.unit.requireWriting();
    return find(owner, id);
  }

  @Override
  public List<Tag> findAll(AccountId owner) {
    Stream<Tag> owned = shelf.tags.all().filter(tag -> tag.owner().equals(owner));
    return counted(owner, owned).sorted(BY_NAME).toList();
  }

  @Override
  public List<Tag> findNamed(AccountId owner, Set<FoldedText> names) {
    Stream<Tag> named =
        names.stream()
            .map(name -> byName.find(new OwnedName(owner, name)))
            .flatMap(Optional::stream)
            .map(shelf.tags::find)
            .flatMap(Optional::stream);
    return counted(owner, named).toList();
  }

  @Override
  public void save(Tag tag) {
    shelf.unit.requireWriting();
    Tag stored =
        shelf.tag(tag.owner(), tag.id()).orElseThrow(() -> new NotFound(Reason.TAG_UNKNOWN));
    if (byName.find(nameOf(tag)).filter(holder -> !holder.equals(tag.id())).isPresent()) {
      throw new Conflict(Reason.TAG_EXISTS);
    }
    byName.remove(nameOf(stored));
    byName.put(nameOf(tag), tag.id());
    shelf.tags.put(
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

  @Override
  public boolean remove(AccountId owner, TagId id, Instant now) {
    shelf.unit.requireWriting();
    Optional<Tag> stored = shelf.tag(owner, id);
    stored.ifPresent(tag -> {
      byName.remove(nameOf(tag));
      shelf.tags.remove(id);
      List<Memo> carriers =
          shelf.memos(owner).filter(memo -> shelf.hungOn(memo.id()).tags().contains(id)).toList();
      shelf.leaveTasks(carriers, now);
      shelf.takeOff(hung -> hung.without(id));
    });
    return stored.isPresent();
  }

  private Stream<Tag> counted(AccountId owner, Stream<Tag> tags) {
    Map<TagId, Long> uses = shelf.uses(owner);
    return tags.map(tag -> MemorySheets.counted(tag, uses));
  }

  private static OwnedName nameOf(Tag tag) {
    return new OwnedName(tag.owner(), tag.name().key());
  }
}
