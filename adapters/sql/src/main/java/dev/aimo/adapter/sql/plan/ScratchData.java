package dev.aimo.adapter.sql.plan;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.SpeechTask;
import dev.aimo.domain.recognition.SpeechTaskId;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An account with enough of everything that a database finds its indexes worth while, beside
 * another with more memos. Its ids are none that are ever given to anybody.
 */
final class ScratchData {

  static final AccountId OWNER = new AccountId("plan-check-owner");
  static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  static final int MEMOS = 1_000;

  private static final AccountId OTHER = new AccountId("plan-check-other");
  private static final int MEMOS_OF_OTHER = 1_500;
  private static final int OF_OTHER_KINDS = 200;
  private static final int SECONDS_APART = 100_000;
  private static final String NO_PASSWORD = "x";

  private final Repositories repositories;

  ScratchData(Repositories repositories) {
    this.repositories = repositories;
  }

  void add() {
    for (AccountId owner : List.of(OWNER, OTHER)) {
      repositories.accounts().add(account(owner));
      repositories.tags().addMissing(numbers(OF_OTHER_KINDS).map(n -> tag(owner, n)).toList());
      numbers(OF_OTHER_KINDS).forEach(n -> repositories.categories().add(category(owner, n)));
      numbers(OF_OTHER_KINDS).forEach(n -> repositories.attachments().add(attachment(owner, n)));
      numbers(OF_OTHER_KINDS).forEach(n -> repositories.speechTasks().add(speechTask(owner, n)));
    }
    numbers(MEMOS_OF_OTHER).forEach(n -> repositories.memos().add(memo(OTHER, n), Links.KEPT));
    numbers(MEMOS).forEach(n -> repositories.memos().add(memo(OWNER, n), links(n)));
    numbers(OF_OTHER_KINDS).forEach(this::addRest);
    CriticalConversations.fill(repositories.conversations(), List.of(OWNER, OTHER));
    ReviewScratch.add(repositories, OTHER, MEMOS_OF_OTHER);
    ReviewScratch.add(repositories, OWNER, MEMOS);
    ReviewScratch.addReviews(repositories);
    repositories.pushes().add(OTHER);
    repositories.pushes().add(OWNER);
  }

  private void addRest(int n) {
    repositories.ledger().enter(new BlobLedger.Entry(new BlobPlace.Local(), key(OTHER, -n), at(n)));
    FormerText former = new FormerText(memoId(OWNER, 0), n + 1, new MemoText("before"), at(n));
    repositories.history().keep(former, OF_OTHER_KINDS);
    if (n % 10 == 0) {
      repositories.attachments().remove(OTHER, attachment(OTHER, n).id(), at(n));
    }
  }

  private static Stream<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed();
  }

  private static Account account(AccountId owner) {
    return new Account(
        owner,
        Optional.empty(),
        Optional.empty(),
        new PasswordHash(NO_PASSWORD),
        Optional.empty(),
        Optional.empty(),
        0,
        START,
        START);
  }

  static Instant at(int n) {
    return START.plusSeconds((long) n * SECONDS_APART);
  }

  static MemoId memoId(AccountId owner, int n) {
    return new MemoId(owner.value() + "-memo-" + n);
  }

  static TagId tagId(AccountId owner, int n) {
    return new TagId(owner.value() + "-tag-" + n);
  }

  static CategoryId categoryId(AccountId owner, int n) {
    return new CategoryId(owner.value() + "-category-" + n);
  }

  static AttachmentId attachmentId(AccountId owner, int n) {
    return new AttachmentId(owner.value() + "-attachment-" + n);
  }

  static SpeechTaskId speechTaskId(AccountId owner, int n) {
    return new SpeechTaskId(owner.value() + "-task-" + n);
  }

  static SpeechTask speechTask(AccountId owner, int n) {
    return new SpeechTask(speechTaskId(owner, n), owner, new JobId("job-" + n), at(n));
  }

  static Tag tag(AccountId owner, int n) {
    return Tag.create(tagId(owner, n), owner, new TagName("tag " + n), Optional.empty(), START);
  }

  static Category category(AccountId owner, int n) {
    CategoryName name = new CategoryName("category " + n);
    return Category.create(categoryId(owner, n), owner, name, Optional.empty(), START);
  }

  static Attachment attachment(AccountId owner, int n) {
    return new Attachment(
        attachmentId(owner, n),
        owner,
        new FileName("file"),
        MediaType.UNKNOWN,
        1,
        new BlobPlace.Local(),
        key(owner, n),
        Properties.NONE,
        at(n));
  }

  private static BlobKey key(AccountId owner, int n) {
    return BlobKey.of(owner.value(), "file" + n);
  }

  /** Every other is in a category, every fifth public, every eighth in the trash. */
  static Memo memo(AccountId owner, int n) {
    Memo memo =
        Memo.create(memoId(owner, n), owner, new MemoText("memo number " + n), at(n), at(n))
            .in(n % 2 == 0 ? Optional.of(categoryId(owner, n % 4)) : Optional.empty())
            .shared(n % 5 == 0);
    return n % 8 == 7 ? memo.trashed(at(n)) : memo;
  }

  /** Every third has two tags, some an attachment, and some point at the first memo. */
  private static Links links(int n) {
    return new Links(
        n % 3 == 0
            ? new Change.Set<>(List.of(tagId(OWNER, 0), tagId(OWNER, n % OF_OTHER_KINDS)))
            : new Change.Keep<>(),
        n % 9 == 0
            ? new Change.Set<>(List.of(attachmentId(OWNER, n % OF_OTHER_KINDS)))
            : new Change.Keep<>(),
        n > 0 && n % 20 == 0 ? new Change.Set<>(List.of(memoId(OWNER, 0))) : new Change.Keep<>());
  }
}
