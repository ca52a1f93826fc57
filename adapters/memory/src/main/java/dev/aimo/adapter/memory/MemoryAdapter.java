package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.archive.Archives;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.system.ReleaseFeed;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** All ports on one memory, empty at first. */
public final class MemoryAdapter {

  private final MemoryUnitOfWork unit = new MemoryUnitOfWork();
  private final AccountRepository accounts = new MemoryAccountRepository(unit);
  private final LoginFailureRepository loginFailures = new MemoryLoginFailureRepository(unit);
  private final MemoryShelf shelf = new MemoryShelf(unit);
  private final CategoryRepository categories = new MemoryCategoryRepository(shelf);
  private final TagRepository tags = new MemoryTagRepository(shelf);
  private final MemoRepository memos = new MemoryMemoRepository(shelf);
  private final MemoReader memoReader = new MemoryMemoReader(shelf);
  private final MemoHistory memoHistory = new MemoryMemoHistory(shelf);
  private final AttachmentRepository attachments = new MemoryAttachmentRepository(shelf);
  private final InsightReader insights = new MemoryInsightReader(shelf);
  private final BlobLedger blobLedger = new MemoryBlobLedger(unit);
  private final BlobStore blobs = new MemoryBlobStore();
  private final Archives archives = new MemoryArchives();
  private final Ids ids = new MemoryIds();
  private final PasswordHasher passwordHasher = new MemoryPasswordHasher(ids);
  private final Tokens tokens = new MemoryTokens(ids, Duration.ofDays(90));
  private final Signer signer = new MemorySigner(ids);
  private final ReleaseFeed releases = new MemoryReleaseFeed(Map.of());

  public UnitOfWork unitOfWork() {
    return unit;
  }

  public AccountRepository accounts() {
    return accounts;
  }

  public CategoryRepository categories() {
    return categories;
  }

  public LoginFailureRepository loginFailures() {
    return loginFailures;
  }

  public TagRepository tags() {
    return tags;
  }

  public MemoRepository memos() {
    return memos;
  }

  public MemoReader memoReader() {
    return memoReader;
  }

  public MemoHistory memoHistory() {
    return memoHistory;
  }

  public AttachmentRepository attachments() {
    return attachments;
  }

  public InsightReader insights() {
    return insights;
  }

  public BlobLedger blobLedger() {
    return blobLedger;
  }

  public BlobStore blobs() {
    return blobs;
  }

  public Archives archives() {
    return archives;
  }

  public Ids ids() {
    return ids;
  }

  public PasswordHasher passwordHasher() {
    return passwordHasher;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Signer signer() {
    return signer;
  }

  public ReleaseFeed releases() {
    return releases;
  }

  /** Memory does not fail on its own: a probe of this name always finds it well. */
  public HealthProbe probe(String name) {
    return new MemoryProbe(name, Optional.empty());
  }
}
