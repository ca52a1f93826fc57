package dev.aimo.domain.memo;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks a store and a {@link WorldModel} the same, and wants the same answers. */
final class WorldComparison {

  private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);

  private final Ports ports;
  private final WorldModel model;
  private final WorldQueries queries;

  WorldComparison(Ports ports, WorldModel model) {
    this.ports = ports;
    this.model = model;
    this.queries = new WorldQueries(model);
  }

  /** In one unit of work: what one owner sees of drawers, tags, files, and of all their memos. */
  void compareOverviews(AccountId owner) {
    ports
        .unit()
        .read(() -> {
          assertThat(ports.categories().findAll(owner)).isEqualTo(model.categories(owner));
          assertThat(ports.tags().findAll(owner)).isEqualTo(model.tags(owner));
          compareAttachments(owner);
          assertThat(ports.memoReader().listIds(owner))
              .isEqualTo(
                  queries
                      .list(owner, MemoQuery.of(new MemoOrder(MemoOrder.By.CREATED, false), ALL))
                      .items()
                      .stream()
                      .map(sheet -> sheet.memo().id())
                      .toList());
          assertThat(ports.insights().countByDay(owner, TimeRange.ALWAYS))
              .isEqualTo(queries.countByDay(owner));
          return true;
        });
  }

  void compareLists(AccountId owner, MemoQuery query, TrashQuery trash, Instant than) {
    ports
        .unit()
        .read(() -> {
          MemoReader reader = ports.memoReader();
          comparePages(reader.list(owner, query), queries.list(owner, query));
          comparePages(reader.listTrash(owner, trash), queries.listTrash(owner, trash));
          MemoOrder.By by = query.order().by();
          assertThat(memos(reader.findLater(owner, by, than, 5)))
              .isEqualTo(queries.findLater(owner, by, than, 5));
          return true;
        });
  }

  /** Whatever that id is to the owner: live, in the trash, gone, or of somebody else. */
  void compareMemo(AccountId owner, MemoId id, PageRequest page) {
    ports
        .unit()
        .read(() -> {
          Optional<WorldModel.Kept> known =
              Optional.ofNullable(model.memos.get(id))
                  .filter(kept -> kept.memo.owner().equals(owner));
          Optional<MemoSheet> live = known.filter(kept -> kept.memo.isLive()).map(model::sheet);
          Optional<MemoSheet> found = ports.memoReader().find(owner, id);
          assertThat(found.map(WorldComparison::withoutOrder))
              .isEqualTo(live.map(WorldComparison::withoutOrder));
          found.ifPresent(sheet -> compareOrder(sheet, live.orElseThrow()));
          assertThat(ports.memos().exists(id)).isEqualTo(model.memos.containsKey(id));
          assertThat(ports.memos().findAttachments(owner, id))
              .isEqualTo(
                  known.map(model::attachmentsOn).orElse(List.of()).stream()
                      .map(Attachment::id)
                      .toList());
          assertThat(ports.memoHistory().list(owner, id, ALL).items())
              .isEqualTo(known.map(kept -> kept.former).orElse(List.of()));
          comparePages(
              ports.memoReader().listBacklinks(owner, id, page),
              queries.listBacklinks(owner, id, page));
          comparePublic(id);
          return true;
        });
  }

  private void comparePublic(MemoId id) {
    Optional<Memo> open =
        Optional.ofNullable(model.memos.get(id))
            .map(kept -> kept.memo)
            .filter(memo -> memo.isLive() && memo.isPublic());
    assertThat(ports.memoReader().findPublic(id).map(MemoSheet::memo)).isEqualTo(open);
  }

  private void compareAttachments(AccountId owner) {
    Set<Attachment> live =
        model.attachments.values().stream()
            .filter(attachment -> attachment.owner().equals(owner))
            .collect(Collectors.toSet());
    Page<Attachment> listed = ports.attachments().list(owner, ALL);
    assertThat(new HashSet<>(listed.items())).isEqualTo(live);
    assertThat(listed.total()).isEqualTo(live.size());
    assertThat(ports.attachments().usedBytes(owner))
        .isEqualTo(live.stream().mapToLong(Attachment::size).sum());
    Set<Attachment> removed =
        model.removedAttachments.values().stream()
            .filter(attachment -> attachment.owner().equals(owner))
            .collect(Collectors.toSet());
    assertThat(ports.attachments().findRemovedBefore(Instant.parse("2999-01-01T00:00:00Z"), 9_999))
        .filteredOn(attachment -> attachment.owner().equals(owner))
        .containsExactlyInAnyOrderElementsOf(removed);
  }

  private void comparePages(Page<MemoSheet> found, Page<MemoSheet> expected) {
    assertThat(found.map(WorldComparison::withoutOrder))
        .isEqualTo(expected.map(WorldComparison::withoutOrder));
    for (int i = 0; i < found.items().size(); i++) {
      compareOrder(found.items().get(i), expected.items().get(i));
    }
  }

  /** Relations keep the order in which they were given, where somebody gave one. */
  private void compareOrder(MemoSheet found, MemoSheet expected) {
    WorldModel.Kept kept = model.memos.get(found.memo().id());
    Set<MemoId> withoutPlace = kept == null ? Set.of() : kept.withoutPlace;
    assertThat(memos(found.relations()))
        .filteredOn(memo -> !withoutPlace.contains(memo.id()))
        .isEqualTo(
            memos(expected.relations()).stream()
                .filter(memo -> !withoutPlace.contains(memo.id()))
                .toList());
  }

  private static MemoSheet withoutOrder(MemoSheet sheet) {
    return new MemoSheet(
        sheet.memo(),
        sheet.tags(),
        sheet.attachments(),
        sheet.relations().stream()
            .sorted(comparing(related -> related.memo().id().value()))
            .toList());
  }

  private static List<Memo> memos(List<MemoSheet> sheets) {
    return sheets.stream().map(MemoSheet::memo).toList();
  }
}
