package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryAttachmentRepository implements AttachmentRepository {

  private static final Comparator<Attachment> NEWEST_FIRST =
      comparing(Attachment::createdAt)
          .thenComparing(ByCodePoint.of(attachment -> attachment.id().value()))
          .reversed();
  private static final Comparator<Removed> OLDEST_FIRST =
      comparing(Removed::time)
          .thenComparing(ByCodePoint.of(removed -> removed.attachment().id().value()));

  private final MemoryShelf shelf;
  private final MemoryTable<AttachmentId, Removed> removed;

  private record Removed(Attachment attachment, Instant time) {}

  MemoryAttachmentRepository(MemoryShelf shelf) {
    this.shelf = shelf;
    this.removed = new MemoryTable<>(shelf.unit);
  }

  @Override
  public void add(Attachment attachment) {
    shelf.unit.requireWriting();
    shelf.attachments.put(attachment.id(), attachment);
  }

  @Override
  public Optional<Attachment> find(AccountId owner, AttachmentId id) {
    return shelf.attachment(owner, id);
  }

  @Override
  public List<Attachment> findAll(AccountId owner, Set<AttachmentId> ids) {
    return owned(owner).filter(attachment -> ids.contains(attachment.id())).toList();
  }

  @Override
  public Optional<Attachment> findForChange(AccountId owner, AttachmentId id) {
    shelf.unit.requireWriting();
    return find(owner, id);
  }

  @Override
  public Page<Attachment> list(AccountId owner, PageRequest page) {
    List<Attachment> all = owned(owner).sorted(NEWEST_FIRST).toList();
    return new Page<>(
        all.stream().skip(page.offset()).limit(page.size()).toList(), all.size(), page);
  }

  @Override
  public void saveProperties(Attachment attachment) {
    shelf.unit.requireWriting();
    Attachment stored =
        find(attachment.owner(), attachment.id())
            .orElseThrow(() -> new NotFound(Reason.ATTACHMENT_UNKNOWN));
    shelf.attachments.put(
        stored.id(),
        new Attachment(
            stored.id(),
            stored.owner(),
            stored.name(),
            stored.type(),
            stored.size(),
            stored.place(),
            stored.key(),
            attachment.properties(),
            stored.createdAt()));
  }

  @Override
  public List<Attachment> removeUnused(AccountId owner, Set<AttachmentId> ids, Instant now) {
    shelf.unit.requireWriting();
    Set<AttachmentId> used =
        shelf
            .memos
            .all()
            .map(Memo::id)
            .flatMap(memo -> shelf.hungOn(memo).attachments().stream())
            .collect(Collectors.toSet());
    List<Attachment> unused =
        ids.stream()
            .filter(id -> !used.contains(id))
            .map(id -> find(owner, id))
            .flatMap(Optional::stream)
            .toList();
    unused.forEach(attachment -> remove(attachment, now));
    return unused;
  }

  @Override
  public boolean remove(AccountId owner, AttachmentId id, Instant now) {
    shelf.unit.requireWriting();
    Optional<Attachment> stored = find(owner, id);
    stored.ifPresent(attachment -> {
      remove(attachment, now);
      if (attachment.type().isPicture()) {
        shelf.leaveTasks(showing(attachment), now);
      }
    });
    return stored.isPresent();
  }

  @Override
  public long usedBytes(AccountId owner) {
    return owned(owner).mapToLong(Attachment::size).sum();
  }

  @Override
  public long usedBytesForChange(AccountId owner) {
    shelf.unit.requireWriting();
    return usedBytes(owner);
  }

  @Override
  public List<Attachment> findRemovedBefore(Instant time, int most) {
    return removed
        .all()
        .filter(gone -> gone.time().isBefore(time))
        .sorted(OLDEST_FIRST)
        .limit(most)
        .map(Removed::attachment)
        .toList();
  }

  @Override
  public void forget(AttachmentId id) {
    shelf.unit.requireWriting();
    if (removed.find(id).isPresent()) {
      removed.remove(id);
      shelf.takeOff(hung -> hung.without(id));
    }
  }

  private void remove(Attachment attachment, Instant now) {
    shelf.attachments.remove(attachment.id());
    removed.put(attachment.id(), new Removed(attachment, now));
  }

  private List<Memo> showing(Attachment attachment) {
    return shelf
        .memos(attachment.owner())
        .filter(memo -> shelf.hungOn(memo.id()).attachments().contains(attachment.id()))
        .toList();
  }

  private Stream<Attachment> owned(AccountId owner) {
    return shelf.attachments.all().filter(attachment -> attachment.owner().equals(owner));
  }
}
