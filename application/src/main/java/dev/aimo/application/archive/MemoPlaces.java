package dev.aimo.application.archive;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.archive.ArchiveEntry;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.unit.Ids;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which ids the memos of an archive get. A memo keeps its own where it is free. Where somebody else
 * has it, or where it is none that a program could safely handle, it gets one that is made from
 * account and old id: the same again the next time, so that it is recognised then.
 */
final class MemoPlaces {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int DIGITS = 23;

  private final MemoRepository memos;
  private final Ids ids;
  private final AccountId owner;

  MemoPlaces(ImportStores stores, Ids ids, AccountId owner) {
    this.memos = stores.memos();
    this.ids = ids;
    this.owner = owner;
  }

  /** Works inside a write, because memos in the trash are found only there. */
  List<Placed> place(List<ArchiveEntry.Intact> entries) {
    return entries.stream().map(this::place).toList();
  }

  private Placed place(ArchiveEntry.Intact entry) {
    MemoId own = entry.memo().id();
    boolean isPlain = PLAIN.matcher(own.value()).matches();
    boolean isTaken = isPlain && memos.exists(own);
    if (isTaken && isOurs(own)) {
      return new Placed(entry, own, false);
    }
    MemoId derived = derived(own);
    if (memos.exists(derived)) {
      return isOurs(derived)
          ? new Placed(entry, derived, false)
          : new Placed(entry, MemoId.next(ids), true);
    }
    return new Placed(entry, isPlain && !isTaken ? own : derived, true);
  }

  private boolean isOurs(MemoId id) {
    return memos.findForChange(owner, id).isPresent();
  }

  private MemoId derived(MemoId id) {
    byte[] hash = sha256(owner.value() + "\n" + id.value());
    String digits = new BigInteger(1, hash).toString(Character.MAX_RADIX);
    return new MemoId("m" + "0".repeat(DIGITS).concat(digits).substring(digits.length()));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
