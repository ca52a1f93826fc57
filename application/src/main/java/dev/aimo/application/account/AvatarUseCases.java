package dev.aimo.application.account;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Pictures of accounts. Their keys can not be guessed and are never reused, so who knows a key may
 * see the picture: a page that somebody shared shows its author to visitors who are not logged in.
 */
public final class AvatarUseCases {

  private static final String FOLDER = "avatar";

  private final UnitOfWork unit;
  private final AccountRepository accounts;
  private final LiveAccounts liveAccounts;
  private final BlobStore blobs;
  private final Pictures pictures;
  private final Ids ids;
  private final InstantSource clock;
  private final ZoneId zone;

  public AvatarUseCases(
      UnitOfWork unit,
      AccountRepository accounts,
      LiveAccounts liveAccounts,
      BlobStore blobs,
      Ids ids,
      InstantSource clock,
      ZoneId zone) {
    this.unit = unit;
    this.accounts = accounts;
    this.liveAccounts = liveAccounts;
    this.blobs = blobs;
    this.pictures = new Pictures(blobs);
    this.ids = ids;
    this.clock = clock;
    this.zone = zone;
  }

  /** The type is what the bytes turned out to be; none when they are no picture. */
  public Avatar replace(Actor actor, Optional<ImageType> type, Blob content) {
    ImageType known = type.orElseThrow(() -> new Invalid(Reason.FILE_TYPE_REFUSED));
    Instant now = clock.instant();
    Avatar.Uploaded uploaded = new Avatar.Uploaded(newKey(actor, known, now));
    blobs.put(uploaded.key(), content);
    Optional<Avatar> former = point(actor, uploaded, now);
    liveAccounts.forget(actor.account());
    former.ifPresent(pictures::remove);
    return uploaded;
  }

  public Optional<Blob> open(BlobKey key) {
    return key.value().startsWith(FOLDER + "/")
        ? blobs.open(blobs.place(), key, ByteRange.ALL)
        : Optional.empty();
  }

  private BlobKey newKey(Actor actor, ImageType type, Instant now) {
    return BlobKey.of(
        FOLDER,
        actor.account().value(),
        LocalDate.ofInstant(now, zone).toString(),
        ids.nextFile() + "." + type.extension());
  }

  /** Makes the account show the new picture, and returns the one it showed before. */
  private Optional<Avatar> point(Actor actor, Avatar.Uploaded uploaded, Instant now) {
    try {
      return unit.write(() -> {
        Account account =
            accounts
                .findForChange(actor.account())
                .orElseThrow(() -> new NotFound(Reason.ACCOUNT_UNKNOWN));
        accounts.save(account.withProfile(new Change.Keep<>(), new Change.Set<>(uploaded), now));
        return account.avatar();
      });
    } catch (DomainError e) {
      // Only a refusal is certain: after a failure the account may point at the new picture all the
      // same.
      pictures.remove(uploaded);
      throw e;
    }
  }
}
