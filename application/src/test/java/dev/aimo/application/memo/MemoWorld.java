package dev.aimo.application.memo;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.SettableClock;
import dev.aimo.application.tag.TagResolver;
import dev.aimo.application.tag.TagUseCases;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.tag.TagName;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** The use cases of the memo core on the in-memory adapters, with a clock that stands still. */
public final class MemoWorld {

  public final SettableClock clock = new SettableClock();
  public final MemoryAdapter ports = new MemoryAdapter();
  public final TagResolver resolver = new TagResolver(ports.tags(), ports.ids());
  public final TagUseCases tags =
      new TagUseCases(ports.unitOfWork(), ports.tags(), resolver, clock);
  final FormerTexts formerTexts = new FormerTexts(ports.memoHistory(), 3);
  public final MemoUseCases memos =
      new MemoUseCases(
          ports.unitOfWork(),
          ports.memos(),
          ports.memoReader(),
          formerTexts,
          ports.categories(),
          resolver,
          ports.ids(),
          clock);
  final MemoListUseCases lists =
      new MemoListUseCases(ports.unitOfWork(), ports.memoReader(), ports.tags());
  public final TrashUseCases trash =
      new TrashUseCases(
          ports.unitOfWork(), ports.memos(), ports.memoReader(), ports.attachments(), clock);
  final SharingUseCases sharing =
      new SharingUseCases(ports.unitOfWork(), ports.memoReader(), ports.accounts(), new Random(7));
  final HistoryUseCases history =
      new HistoryUseCases(
          ports.unitOfWork(), ports.memos(), ports.memoReader(), formerTexts, clock);
  public final Actor anna = register("anna@example.test");
  public final Actor ben = register("ben@example.test");

  public MemoSheet write(Actor actor, String text) {
    return memos.create(actor, WriteMemo.of(new MemoText(text)));
  }

  MemoSheet write(Actor actor, String text, List<MemoId> relations, boolean isPublic) {
    WriteMemo plain = WriteMemo.of(new MemoText(text));
    return memos.create(
        actor,
        new WriteMemo(
            plain.text(),
            plain.type(),
            plain.source(),
            plain.category(),
            isPublic,
            plain.tags(),
            plain.attachments(),
            relations,
            plain.createdAt(),
            plain.updatedAt()));
  }

  public static TagChoice named(String... names) {
    return new TagChoice.Named(Stream.of(names).map(TagName::new).toList());
  }

  static MemoSheet done(Revision revision) {
    return switch (revision) {
      case Revision.Done(MemoSheet memo) -> memo;
      case Revision.Outdated outdated -> throw new AssertionError(outdated);
    };
  }

  private Actor register(String email) {
    Account account =
        Account.create(
            AccountId.next(ports.ids()),
            new Email(email),
            Optional.empty(),
            new PasswordHash("hash"),
            Optional.empty(),
            clock.instant());
    return ports
        .unitOfWork()
        .write(() -> {
          ports.accounts().add(account);
          return new Actor(account.id());
        });
  }
}
