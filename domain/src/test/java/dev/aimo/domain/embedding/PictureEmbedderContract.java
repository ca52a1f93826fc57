package dev.aimo.domain.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.unit.Together;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link PictureEmbedder} keeps to. */
public abstract class PictureEmbedderContract {

  private static final double ALMOST = 1e-3;

  /** One red point. */
  private static final Depiction PICTURE =
      new Depiction.Picture(
          Base64.getDecoder()
              .decode(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAA"
                      + "AABJRU5ErkJggg=="),
          new MediaType("image/png"));

  private static final Depiction TEXT = new Depiction.Described("a red lighthouse");

  protected abstract PictureEmbedder embedder();

  @Test
  protected final void putsPicturesAndTextsIntoOneSpace() {
    int dimensions = embedder().model().dimensions();

    assertThat(embedder().embed(PICTURE).dimensions()).isEqualTo(dimensions);
    assertThat(embedder().embed(TEXT).dimensions()).isEqualTo(dimensions);
  }

  @Test
  protected final void makesTheSameVectorOfTheSame() {
    assertThat(embedder().embed(PICTURE).similarity(embedder().embed(PICTURE)))
        .isCloseTo(1, within(ALMOST));
    assertThat(embedder().embed(TEXT).similarity(embedder().embed(TEXT)))
        .isCloseTo(1, within(ALMOST));
  }

  @Test
  protected final void namesWhatItSawByDigests() {
    for (Depiction depicted : List.of(PICTURE, TEXT)) {
      PictureKey key = embedder().key(depicted);

      assertThat(key.model()).matches("[0-9a-f]{64}");
      assertThat(key.content()).matches("[0-9a-f]{64}");
    }
    assertThat(embedder().key(PICTURE).modality()).isEqualTo("image");
    assertThat(embedder().key(TEXT).modality()).isEqualTo("text");
  }

  @Test
  protected final void givesEachContentAKeyOfItsOwn() {
    Depiction other = new Depiction.Described("a red lighthouse ");
    Depiction otherPicture =
        new Depiction.Picture(new byte[] {1, 2, 3}, new MediaType("image/png"));

    Set<PictureKey> keys = new HashSet<>();
    for (Depiction depicted : List.of(PICTURE, TEXT, other, otherPicture, PICTURE, TEXT)) {
      keys.add(embedder().key(depicted));
    }

    assertThat(keys).hasSize(4);
    assertThat(keys).extracting(PictureKey::model).containsOnly(embedder().key(TEXT).model());
  }

  @Test
  protected final void servesManyAtOnce() throws Exception {
    Vector alone = embedder().embed(TEXT);

    List<Vector> found = Together.run(4, () -> embedder().embed(TEXT));

    assertThat(found)
        .allSatisfy(vector -> assertThat(vector.similarity(alone)).isCloseTo(1, within(ALMOST)));
  }
}
