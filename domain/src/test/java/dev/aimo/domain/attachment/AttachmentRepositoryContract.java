package dev.aimo.domain.attachment;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.attachment.SampleAttachments.attachment;
import static dev.aimo.domain.memo.SampleMemos.attachments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AttachmentRepository} does with attachments that are live. How they go is
 * {@link AttachmentRemovalContract}'s.
 */
public abstract class AttachmentRepositoryContract {

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnUnknownId() {
    AccountId owner = desk().owner();

    assertThat(find(owner, SampleAttachments.id())).isEmpty();
    assertThat(findForChange(owner, SampleAttachments.id())).isEmpty();
    assertThat(find(owner, new AttachmentId("' or '1'='1"))).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    Attachment attachment =
        new Attachment(
            SampleAttachments.id(),
            desk().owner(),
            new FileName("Übersicht 工作 🐼 'a' \"b\" \\.pdf"),
            new MediaType("application/pdf"),
            3_000_000_000L,
            new BlobPlace.Local(),
            BlobKey.of("u1", "2026-01-15", SampleAccounts.unique() + ".pdf"),
            properties("coverUrl", "https://example.org/c.png"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    desk().add(attachment);

    assertThat(find(attachment.owner(), attachment.id())).contains(attachment);
    assertThat(findForChange(attachment.owner(), attachment.id())).contains(attachment);
  }

  @Test
  protected final void findsSeveralOfOneOwner() {
    AccountId owner = desk().owner();
    Attachment one = desk().attachment(owner);
    Attachment other = desk().attachment(owner);
    Attachment removed = desk().attachment(owner);
    desk().attachment(owner);
    Attachment foreign = desk().attachment(desk().owner());
    desk().remove(removed);

    assertThat(
            findAll(
                owner,
                Set.of(one.id(), other.id(), removed.id(), foreign.id(), SampleAttachments.id())))
        .containsExactlyInAnyOrder(one, other);
    assertThat(findAll(owner, Set.of())).isEmpty();
    assertThat(findAll(owner, Set.of(new AttachmentId("' or '1'='1")))).isEmpty();
  }

  @Test
  protected final void remembersThePlace() {
    AccountId owner = desk().owner();

    for (BlobPlace place :
        List.of(
            new BlobPlace.Local(),
            bucket(BlobPlace.BucketType.S3, Optional.empty(), Optional.of("eu-west-1"), true),
            bucket(
                BlobPlace.BucketType.S3,
                Optional.of("http://127.0.0.1:9"),
                Optional.empty(),
                false),
            bucket(BlobPlace.BucketType.OSS, Optional.empty(), Optional.empty(), false))) {
      Attachment attachment = desk().add(at(attachment(owner), place));
      assertThat(find(owner, attachment.id())).contains(attachment);
    }
  }

  @Test
  protected final void keepsTheLongestValues() {
    Attachment attachment =
        new Attachment(
            new AttachmentId("🦉".repeat(159) + SampleAccounts.unique()),
            desk().owner(),
            new FileName("🦉".repeat(255)),
            new MediaType("x".repeat(49) + "/" + "y".repeat(50)),
            Long.MAX_VALUE,
            new BlobPlace.Bucket(
                BlobPlace.BucketType.OSS,
                "b".repeat(255),
                Optional.of("e".repeat(500)),
                Optional.of("r".repeat(100)),
                true),
            new BlobKey("🦉".repeat(230) + "/" + SampleAccounts.unique()),
            properties("name", "日".repeat(30_000)),
            NOON);

    desk().add(attachment);

    assertThat(find(attachment.owner(), attachment.id())).contains(attachment);
  }

  @Test
  protected final void keepsPropertiesOfEveryKind() {
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    inner.put("null", null);
    inner.put("list", List.of("ä\"\\/\n\t\u0001\u2028🐼", true, List.of(), Map.of()));
    inner.put("", "");
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("inner \"quoted\" \\ 🐼", inner);
    values.put("whole", 42);
    values.put("negative", -7);
    values.put("large", 9_007_199_254_740_993L);
    values.put("fraction", 0.1);
    values.put("small", 1.5e-7);
    values.put("false", false);
    Properties properties = new Properties(values);

    Attachment attachment = desk().add(attachment(desk().owner()).withProperties(properties));

    Properties found = find(attachment.owner(), attachment.id()).orElseThrow().properties();
    assertThat(PlainValues.of(found)).isEqualTo(PlainValues.of(properties));
  }

  @Test
  protected final void keepsPropertiesThatCouldNotBeStoredAsTheyAre() {
    Properties odd = properties("a\0b", "\uD83D and \0");

    Attachment attachment = desk().add(attachment(desk().owner()).withProperties(odd));

    assertThat(find(attachment.owner(), attachment.id())).contains(attachment);
  }

  @Test
  protected final void savesProperties() {
    Attachment attachment = desk().attachment(desk().owner());
    Attachment other = desk().attachment(attachment.owner());
    Attachment changed = attachment.withProperties(properties("a", "b"));

    save(changed);

    assertThat(find(attachment.owner(), attachment.id())).contains(changed);
    assertThat(find(attachment.owner(), other.id())).contains(other);
    save(attachment);
    assertThat(find(attachment.owner(), attachment.id())).contains(attachment);
  }

  @Test
  protected final void savesNothingButProperties() {
    Attachment attachment = desk().attachment(desk().owner());

    save(attachment(attachment.id(), attachment.owner(), 99, NOON.plusSeconds(1)));

    assertThat(find(attachment.owner(), attachment.id())).contains(attachment);
  }

  @Test
  protected final void refusesToSaveAnUnknownAttachment() {
    Attachment unknown = attachment(desk().owner());

    assertThatThrownBy(() -> save(unknown))
        .isInstanceOfSatisfying(
            NotFound.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ATTACHMENT_UNKNOWN));
  }

  @Test
  protected final void refusesToSaveAnAttachmentOfSomebodyElse() {
    Attachment mine = desk().attachment(desk().owner());
    Attachment claimed =
        attachment(mine.id(), desk().owner(), 1, NOON).withProperties(properties("a", "b"));

    assertThatThrownBy(() -> save(claimed)).isInstanceOf(NotFound.class);

    assertThat(find(mine.owner(), mine.id())).contains(mine);
  }

  @Test
  protected final void losesNoPropertyOfTwoWriters() throws Exception {
    Attachment attachment = desk().attachment(desk().owner());
    int threads = 4;
    int changes = 8;

    Together.run(
        threads,
        () -> {
          for (int i = 0; i < changes; i++) {
            Properties one = properties(SampleAccounts.unique(), "x");
            desk()
                .change(() -> {
                  Attachment loaded =
                      ports()
                          .attachments()
                          .findForChange(attachment.owner(), attachment.id())
                          .orElseThrow();
                  ports().attachments().saveProperties(loaded.withProperties(one));
                });
          }
          return true;
        });

    Attachment last = find(attachment.owner(), attachment.id()).orElseThrow();
    assertThat(last.properties().values()).hasSize(threads * changes);
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    Attachment mine = desk().attachment(desk().owner());
    Attachment yours = desk().attachment(desk().owner());

    assertThat(find(yours.owner(), mine.id())).isEmpty();
    assertThat(findForChange(yours.owner(), mine.id())).isEmpty();
    assertThat(list(yours.owner(), new PageRequest(1, 10)).items()).containsExactly(yours);
  }

  @Test
  protected final void listsTheNewestFirst() {
    AccountId owner = desk().owner();
    Attachment old = desk().add(attachment(SampleAttachments.id(), owner, 1, NOON.minusMillis(1)));
    Attachment recent =
        desk().add(attachment(SampleAttachments.id(), owner, 1, NOON.plusMillis(1)));
    Attachment middle = desk().attachment(owner);

    assertThat(list(owner, new PageRequest(1, 10)).items()).containsExactly(recent, middle, old);
  }

  @Test
  protected final void listsTheSameTimesByIdDownwards() {
    AccountId owner = desk().owner();
    String unique = SampleAccounts.unique();
    List<Attachment> same =
        Stream.of("a", "B", "_", "-", "9", "z", "Z")
            .map(id -> attachment(new AttachmentId(id + unique), owner, 1, NOON))
            .toList();
    same.forEach(desk()::add);

    List<Attachment> downwards =
        same.stream()
            .sorted(Comparator.comparing((Attachment one) -> one.id().value()).reversed())
            .toList();
    assertThat(list(owner, new PageRequest(1, 10)).items()).isEqualTo(downwards);
    assertThat(list(owner, new PageRequest(2, 3)).items()).isEqualTo(downwards.subList(3, 6));
    assertThat(list(owner, new PageRequest(9, 3)))
        .isEqualTo(new Page<Attachment>(List.of(), 7, new PageRequest(9, 3)));
    assertThat(list(owner, new PageRequest(1, 0)).total()).isEqualTo(7);
  }

  @Test
  protected final void findsThoseOfAMemoInItsOrder() {
    AccountId owner = desk().owner();
    Attachment first = desk().attachment(owner);
    Attachment second = desk().attachment(owner);
    desk().attachment(owner);
    Memo memo = desk().memo(owner, "memo", attachments(second, first));
    assertThat(ofMemo(owner, memo.id())).containsExactly(second.id(), first.id());

    desk().trash(memo);

    assertThat(ofMemo(owner, memo.id())).containsExactly(second.id(), first.id());
  }

  @Test
  protected final void findsNoneOfAMemoOfSomebodyElse() {
    Attachment attachment = desk().attachment(desk().owner());
    Memo memo = desk().memo(attachment.owner(), "memo", attachments(attachment));

    assertThat(ofMemo(desk().owner(), memo.id())).isEmpty();
    assertThat(ofMemo(attachment.owner(), SampleMemos.id())).isEmpty();
  }

  @Test
  protected final void sumsUpTheSizes() {
    AccountId owner = desk().owner();
    assertThat(usedBytes(owner)).isZero();

    desk().add(attachment(SampleAttachments.id(), owner, 3_000_000_000L, NOON));
    desk().add(attachment(SampleAttachments.id(), owner, 3_000_000_001L, NOON));
    desk().add(attachment(SampleAttachments.id(), desk().owner(), 5, NOON));

    assertThat(usedBytes(owner)).isEqualTo(6_000_000_001L);
    long again = ports().unit().write(() -> ports().attachments().usedBytesForChange(owner));
    assertThat(again).isEqualTo(6_000_000_001L);
  }

  private static BlobPlace bucket(
      BlobPlace.BucketType type,
      Optional<String> endpoint,
      Optional<String> region,
      boolean isPublic) {
    return new BlobPlace.Bucket(type, "my-bucket", endpoint, region, isPublic);
  }

  private static Attachment at(Attachment attachment, BlobPlace place) {
    return new Attachment(
        attachment.id(),
        attachment.owner(),
        attachment.name(),
        attachment.type(),
        attachment.size(),
        place,
        attachment.key(),
        attachment.properties(),
        attachment.createdAt());
  }

  private static Properties properties(String name, String value) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(name, value);
    return new Properties(values);
  }

  private void save(Attachment attachment) {
    desk().change(() -> ports().attachments().saveProperties(attachment));
  }

  private Optional<Attachment> find(AccountId owner, AttachmentId id) {
    return ports().unit().read(() -> ports().attachments().find(owner, id));
  }

  private List<Attachment> findAll(AccountId owner, Set<AttachmentId> ids) {
    return ports().unit().read(() -> ports().attachments().findAll(owner, ids));
  }

  private Optional<Attachment> findForChange(AccountId owner, AttachmentId id) {
    return ports().unit().write(() -> ports().attachments().findForChange(owner, id));
  }

  private Page<Attachment> list(AccountId owner, PageRequest page) {
    return ports().unit().read(() -> ports().attachments().list(owner, page));
  }

  private List<AttachmentId> ofMemo(AccountId owner, MemoId memo) {
    return ports().unit().write(() -> ports().memos().findAttachments(owner, memo));
  }

  private long usedBytes(AccountId owner) {
    return ports().unit().read(() -> ports().attachments().usedBytes(owner));
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
