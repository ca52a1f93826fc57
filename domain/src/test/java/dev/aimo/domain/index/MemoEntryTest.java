package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.text.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MemoEntryTest {

  private static final TagId ONE = new TagId("one");
  private static final TagId TWO = new TagId("two");
  private static final AttachmentId PICTURE = new AttachmentId("picture");
  private static final AttachmentId OTHER = new AttachmentId("other");
  private static final MemoEntry ENTRY =
      SampleEntries.entry(new MemoId("m"), new AccountId("u"), "text");

  @Test
  void hasTheSameFingerprintWhateverTheOrderOfTags() {
    assertThat(SampleEntries.tagged(ENTRY, ONE, TWO).fingerprint())
        .isEqualTo(SampleEntries.tagged(ENTRY, TWO, ONE).fingerprint());
    assertThat(ENTRY.fingerprint().value()).matches("[0-9a-f]{64}");
  }

  @Test
  void hasAnotherFingerprintWhenAnythingDiffers() {
    List<MemoEntry> different =
        List.of(
            ENTRY,
            SampleEntries.entry(new MemoId("n"), new AccountId("u"), "text"),
            SampleEntries.entry(new MemoId("m"), new AccountId("v"), "text"),
            SampleEntries.saying(ENTRY, "Text"),
            SampleEntries.saying(ENTRY, "text "),
            SampleEntries.in(ENTRY, new CategoryId("c")),
            SampleEntries.in(ENTRY, new CategoryId("one")),
            SampleEntries.tagged(ENTRY, ONE),
            SampleEntries.tagged(ENTRY, TWO),
            SampleEntries.tagged(ENTRY, ONE, TWO),
            SampleEntries.tagged(ENTRY, new TagId("one\ntwo")),
            SampleEntries.tagged(ENTRY, new TagId("one two")),
            SampleEntries.shared(ENTRY),
            SampleEntries.written(ENTRY, NOON.plusMillis(1)),
            SampleEntries.showing(ENTRY, PICTURE),
            SampleEntries.showing(ENTRY, OTHER),
            SampleEntries.showing(ENTRY, PICTURE, OTHER),
            SampleEntries.showing(ENTRY, OTHER, PICTURE));

    Set<Fingerprint> fingerprints = new HashSet<>();
    different.forEach(entry -> fingerprints.add(entry.fingerprint()));

    assertThat(fingerprints).hasSameSizeAs(different);
  }

  @Test
  void hasTheFingerprintThatItHadBeforeThereWerePictures() {
    assertThat(ENTRY.fingerprint().value())
        .isEqualTo(
            Sha256.hex(
                String.join("\0", "m", "u", "", "", "false", "" + NOON.toEpochMilli(), "text")));
  }

  @Test
  void concernsAnIndexOfPicturesOnlyWhenItHasSome() {
    IndexContent pictures = SampleEntries.pictures(1, 2).content();

    assertThat(pictures.concerns(ENTRY)).isFalse();
    assertThat(pictures.concerns(SampleEntries.showing(ENTRY, PICTURE))).isTrue();
    assertThat(SampleEntries.words(1).content().concerns(ENTRY)).isTrue();
    assertThat(SampleEntries.meaning(1, 2).content().concerns(ENTRY)).isTrue();
  }
}
