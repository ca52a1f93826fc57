package dev.aimo.adapter.sql.plan;

import static dev.aimo.adapter.sql.plan.ScratchData.OWNER;
import static dev.aimo.adapter.sql.plan.ScratchData.START;

import dev.aimo.domain.change.Change;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.lease.Lease;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the product changes often, or in many rows at once, by name. */
final class CriticalChanges {

  private static final MemoId MEMO = ScratchData.memoId(OWNER, 0);

  private CriticalChanges() {}

  /** In the order in which they are to run. */
  static Map<String, Runnable> of(Repositories repositories) {
    var memos = repositories.memos();
    Links links =
        new Links(
            new Change.Set<>(List.of(ScratchData.tagId(OWNER, 5), ScratchData.tagId(OWNER, 6))),
            new Change.Set<>(List.of(ScratchData.attachmentId(OWNER, 5))),
            new Change.Set<>(List.of(ScratchData.memoId(OWNER, 1), ScratchData.memoId(OWNER, 2))));
    Map<String, Runnable> changes = new LinkedHashMap<>();
    changes.put(
        "create a memo", () -> memos.add(ScratchData.memo(OWNER, ScratchData.MEMOS), links));
    changes.put(
        "update a memo",
        () -> memos.save(loaded(repositories).revised(new MemoText("after"), START), links));
    changes.put(
        "put a memo into the trash",
        () -> memos.save(loaded(repositories).trashed(START), Links.KEPT));
    changes.put(
        "restore a memo", () -> memos.save(loaded(repositories).restored(START), Links.KEPT));
    ReviewScratch.changes(repositories, changes);
    changes.put("remove a memo", () -> memos.remove(OWNER, MEMO));
    changes.put(
        "delete a tag",
        () -> repositories.tags().remove(OWNER, ScratchData.tagId(OWNER, 9), START));
    changes.put(
        "delete a category",
        () -> repositories.categories().remove(OWNER, ScratchData.categoryId(OWNER, 0), START));
    changes.put(
        "delete attachments that hang on nothing",
        () ->
            repositories
                .attachments()
                .removeUnused(OWNER, Set.of(ScratchData.attachmentId(OWNER, 7)), START));
    addTasks(repositories, changes);
    CriticalConversations.addChanges(repositories.conversations(), changes);
    repositories.pushes().changes(changes);
    return changes;
  }

  /** The task has no row, so that nobody else's is touched; older ones of the memo have. */
  private static void addTasks(Repositories repositories, Map<String, Runnable> changes) {
    var outbox = repositories.outbox();
    IndexTask task = new IndexTask(Long.MAX_VALUE, MEMO, OWNER, 0, START);
    Lease lease = new Lease(OWNER.value(), 1);
    changes.put("finish tasks", () -> outbox.finish(List.of(task)));
    changes.put("leave tasks for later", () -> outbox.postpone(List.of(task), START, "away"));
    changes.put("note that a task failed", () -> outbox.fail(task, START, "refused"));
    changes.put("try tasks again", () -> outbox.retry(Optional.of(OWNER), START));
    changes.put("have memos indexed", () -> outbox.add(Set.of(MEMO), START));
    changes.put(
        "keep a lease",
        () -> repositories.leases().replace(OWNER.value(), Optional.of(lease), lease.next()));
    changes.put(
        "forget tasks of speech",
        () -> repositories.speechTasks().removeBefore(OWNER, ScratchData.at(1)));
  }

  private static Memo loaded(Repositories repositories) {
    return repositories.memos().findForChange(OWNER, MEMO).orElseThrow();
  }
}
