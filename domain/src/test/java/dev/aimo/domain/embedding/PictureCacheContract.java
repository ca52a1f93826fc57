package dev.aimo.domain.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.text.Sha256;
import dev.aimo.domain.unit.Soon;
import org.junit.jupiter.api.Test;

/** What every {@link PictureCache} keeps to. */
public abstract class PictureCacheContract {

  private static final Vector UP = Vector.of(1, 2, 3);
  private static final Vector DOWN = Vector.of(-1, -2, -3);
  private static final double ALMOST = 1e-5;

  /** One that is nobody else's, and empty at first. */
  protected abstract PictureCache cache();

  @Test
  protected final void knowsNothingAtFirst() {
    assertThat(cache().find(key("model", "content", "image"), 3)).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    PictureKey key = key("model", "content", "image");

    cache().add(key, UP);

    assertThat(await(key).similarity(UP)).isCloseTo(1, within(ALMOST));
    assertThat(cache().find(key("model", "other", "image"), 3)).isEmpty();
  }

  @Test
  protected final void keepsModelsContentsAndKindsApart() {
    cache().add(key("model", "content", "image"), UP);
    cache().add(key("model", "content", "text"), DOWN);

    assertThat(await(key("model", "content", "image")).similarity(UP)).isCloseTo(1, within(ALMOST));
    assertThat(await(key("model", "content", "text")).similarity(DOWN))
        .isCloseTo(1, within(ALMOST));
    assertThat(cache().find(key("other", "content", "image"), 3)).isEmpty();
    assertThat(cache().find(new PictureKey("' OR '1'='1", "' OR '1'='1", "image"), 3)).isEmpty();
  }

  @Test
  protected final void leavesOutWhatIsOfOtherDimensions() {
    PictureKey key = key("model", "content", "image");
    cache().add(key, UP);
    await(key);

    assertThat(cache().find(key, 4)).isEmpty();
  }

  @Test
  protected final void isTheSameAfterARepeatedAddition() {
    PictureKey key = key("model", "content", "image");
    for (int i = 0; i < 3; i++) {
      cache().add(key, UP);
      assertThat(await(key).similarity(UP)).isCloseTo(1, within(ALMOST));
    }
  }

  private Vector await(PictureKey key) {
    assertThat(Soon.comesTrue(() -> cache().find(key, 3).isPresent()))
        .as("it is found in time")
        .isTrue();
    return cache().find(key, 3).orElseThrow();
  }

  private static PictureKey key(String model, String content, String modality) {
    return new PictureKey(Sha256.hex(model), Sha256.hex(content), modality);
  }
}
