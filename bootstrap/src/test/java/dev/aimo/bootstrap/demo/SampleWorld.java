package dev.aimo.bootstrap.demo;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.account.LoginThrottle;
import dev.aimo.application.account.RegistrationPolicy;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.memo.FormerTexts;
import dev.aimo.application.memo.MemoUseCases;
import dev.aimo.application.tag.TagResolver;
import dev.aimo.application.tag.TagUseCases;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.LoginPolicy;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The use cases that sample data goes through, on the in-memory adapters. */
final class SampleWorld {

  static final Login LOGIN = new Login(Demo.EMAIL, "only-for-tests");

  private static final PageRequest ALL = new PageRequest(1, 1_000);
  private static final MemoOrder OLDEST_FIRST = new MemoOrder(MemoOrder.By.CREATED, false);

  final MemoryAdapter ports = new MemoryAdapter();
  final TimeTravel clock;
  final SampleUseCases useCases;

  SampleWorld(String present) {
    this.clock = new TimeTravel(() -> Instant.parse(present));
    TagResolver tags = new TagResolver(ports.tags(), ports.ids());
    this.useCases =
        new SampleUseCases(
            registration(),
            new CategoryUseCases(ports.unitOfWork(), ports.categories(), ports.ids(), clock),
            new TagUseCases(ports.unitOfWork(), ports.tags(), tags, clock),
            new MemoUseCases(
                ports.unitOfWork(),
                ports.memos(),
                ports.memoReader(),
                new FormerTexts(ports.memoHistory(), 20),
                ports.categories(),
                tags,
                ports.ids(),
                clock),
            attachments());
  }

  Optional<Demo.Filled> fill() {
    return new Demo(useCases, clock).fill(LOGIN);
  }

  AccountId owner(String email) {
    return read(() -> ports.accounts().findByEmail(new Email(email)))
        .map(Account::id)
        .orElseThrow();
  }

  /** All live memos of somebody who has no more than a page. */
  List<MemoSheet> memos(String email) {
    AccountId owner = owner(email);
    return read(() -> ports.memoReader().list(owner, MemoQuery.of(OLDEST_FIRST, ALL)).items());
  }

  List<MemoSheet> trash() {
    TrashQuery query = new TrashQuery(Optional.empty(), TimeRange.ALWAYS, true, ALL);
    AccountId owner = owner(Demo.EMAIL);
    return read(() -> ports.memoReader().listTrash(owner, query).items());
  }

  <T> T read(Supplier<T> work) {
    return ports.unitOfWork().read(work);
  }

  private RegistrationUseCases registration() {
    LoginPolicy policy = new LoginPolicy(3, 5, Duration.ofMinutes(15));
    return new RegistrationUseCases(
        ports.unitOfWork(),
        ports.accounts(),
        ports.categories(),
        ports.passwordHasher(),
        new LoginThrottle(ports.unitOfWork(), ports.loginFailures(), policy, clock, 2),
        ports.ids(),
        clock,
        new RegistrationPolicy(true, new CategoryName("日记")));
  }

  private AttachmentUseCases attachments() {
    return new AttachmentUseCases(
        ports.unitOfWork(),
        ports.attachments(),
        ports.blobLedger(),
        ports.blobs(),
        ports.ids(),
        clock,
        ZoneId.of("Asia/Shanghai"),
        new FileRules(52_428_800, 0, List.of()));
  }
}
