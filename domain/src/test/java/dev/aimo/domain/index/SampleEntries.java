package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What indexes are told of memos, for tests, and texts that were once mistaken for programs. */
public final class SampleEntries {

  /** Whatever may stand in an id. */
  public static final List<String> HARD =
      List.of(
          "' OR '1'='1",
          "'; DROP TABLE memo_vectors; --",
          "it's",
          "''",
          "'",
          "--",
          "/* */",
          "back\\slash",
          "\\'",
          "\\",
          "%",
          "_",
          "a\nb",
          "a\r\n\tb",
          "\"quoted\"",
          "`",
          "\u2019\u02BC\uFF07",
          "\u0001\u007F",
          "a\u2028b\u200B",
          "NULL",
          "null",
          "true",
          "1",
          "Id",
          "id",
          " id",
          "id ",
          "caf\u00E9",
          "cafe\u0301",
          "x') OR (uid = 'x",
          "[1, 2]",
          "{}",
          "../..",
          "?1",
          "${x}",
          "\u05E2\u05D1\u05E8\u05D9\u05EA \u202E",
          "\u65E5\u8BB0",
          "\uD83D\uDC3C".repeat(191),
          "'".repeat(191),
          "x".repeat(191));

  private SampleEntries() {}

  public static MemoEntry entry(AccountId owner, String text) {
    return entry(SampleMemos.id(), owner, text);
  }

  public static MemoEntry entry(MemoId memo, AccountId owner, String text) {
    return new MemoEntry(
        memo, owner, new MemoText(text), Optional.empty(), Set.of(), false, NOON, List.of());
  }

  public static MemoEntry saying(MemoEntry entry, String text) {
    return new MemoEntry(
        entry.memo(),
        entry.owner(),
        new MemoText(text),
        entry.category(),
        entry.tags(),
        entry.isPublic(),
        entry.createdAt(),
        entry.pictures());
  }

  public static MemoEntry in(MemoEntry entry, CategoryId category) {
    return new MemoEntry(
        entry.memo(),
        entry.owner(),
        entry.text(),
        Optional.of(category),
        entry.tags(),
        entry.isPublic(),
        entry.createdAt(),
        entry.pictures());
  }

  public static MemoEntry tagged(MemoEntry entry, TagId... tags) {
    return new MemoEntry(
        entry.memo(),
        entry.owner(),
        entry.text(),
        entry.category(),
        Set.of(tags),
        entry.isPublic(),
        entry.createdAt(),
        entry.pictures());
  }

  public static MemoEntry shared(MemoEntry entry) {
    return new MemoEntry(
        entry.memo(),
        entry.owner(),
        entry.text(),
        entry.category(),
        entry.tags(),
        true,
        entry.createdAt(),
        entry.pictures());
  }

  public static MemoEntry written(MemoEntry entry, Instant createdAt) {
    return new MemoEntry(
        entry.memo(),
        entry.owner(),
        entry.text(),
        entry.category(),
        entry.tags(),
        entry.isPublic(),
        createdAt,
        entry.pictures());
  }

  public static MemoEntry showing(MemoEntry entry, AttachmentId... pictures) {
    return new MemoEntry(
        entry.memo(),
        entry.owner(),
        entry.text(),
        entry.category(),
        entry.tags(),
        entry.isPublic(),
        entry.createdAt(),
        List.of(pictures));
  }

  public static Generation words(long id) {
    return generation(id, new IndexContent.Words(1));
  }

  public static Generation meaning(long id, int dimensions) {
    return generation(
        id, new IndexContent.Meaning(new EmbeddingModel("memory", "sample", dimensions)));
  }

  public static Generation pictures(long id, int dimensions) {
    return generation(
        id, new IndexContent.Pictures(new EmbeddingModel("memory", "sample", dimensions)));
  }

  private static Generation generation(long id, IndexContent content) {
    return new Generation(
        new GenerationId(id), content, Generation.State.FILLING, Optional.empty(), NOON);
  }
}
