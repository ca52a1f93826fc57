package dev.aimo.bootstrap.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.bootstrap.Program;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memos are found by the pictures on them, with a service that knows what they show. */
class PicturesOverHttpTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ALBUM = "Album, page four.";

  @TempDir private Path directory;

  @Test
  void findsAMemoByItsPicture() throws Exception {
    byte[] sea = png(0x2060C0);
    try (PlayedPictures service = PlayedPictures.start(sea)) {
      Installation installation =
          Installation.onSqlite(directory)
              .with(Map.of("EMBEDDING_PROVIDER", "local"))
              .with(service.variables());
      try (Program program = installation.serve()) {
        Person anna = Person.register(program.awaitPort(), "anna@example.test");
        anna.write("Buy bread, milk and eggs.");
        String memo = anna.write(ALBUM);
        String picture = anna.attach(memo, ALBUM, sea);
        anna.awaitIndexed(PATIENCE);
        Await.until("found by its picture", PATIENCE, () -> isAlbumFirst(anna));

        JsonNode found = anna.search(Map.of("query", "rocky coast", "explain", true));
        assertThat(found.at("/items/0/explain/pictures/rank").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/explain/pictures/score").asDouble()).isGreaterThan(0.99);
        assertThat(anna.indexStatus().path("indexes").findValuesAsText("kind"))
            .containsExactlyInAnyOrder("words", "meaning", "pictures");
        assertThat(placed(anna, "a recipe for bread")).isZero();

        anna.removeAttachment(picture);
        anna.awaitIndexed(PATIENCE);
        assertThat(placed(anna, "rocky coast")).isZero();
      }
      assertThat(installation.doctor().output()).contains("agree", "pictures, dashscope/");
    }
  }

  @Test
  void findsByWordsAndMeaningWhileTheServiceIsAway() throws Exception {
    byte[] sea = png(0x2060C0);
    try (PlayedPictures service = PlayedPictures.start(sea)) {
      Installation installation =
          Installation.onSqlite(directory)
              .with(Map.of("EMBEDDING_PROVIDER", "local"))
              .with(service.variables());
      try (Program program = installation.serve()) {
        Person anna = Person.register(program.awaitPort(), "anna@example.test");
        String memo = anna.write(ALBUM);
        anna.attach(memo, ALBUM, sea);
        Await.until("found by its picture", PATIENCE, () -> isAlbumFirst(anna));

        service.goAway();
        String later = anna.write("Album, page five.");
        anna.attach(later, "Album, page five.", png(0x10A010));
        anna.write("A lighthouse stands on the coast.");
        Await.until(
            "words follow",
            PATIENCE,
            () ->
                anna.find("words", "lighthouse").size() == 1
                    && anna.find("words", "album").size() == 2);

        JsonNode found = anna.search(Map.of("query", "where the lighthouse stands"));
        assertThat(found.at("/items/0/memo/content").asText()).contains("lighthouse");
        assertThat(found.path("degraded").isMissingNode()).isTrue();
        Await.until(
            "only the picture waits",
            PATIENCE,
            () -> anna.indexStatus().path("pending").asInt() == 1);
      }
    }
  }

  private static boolean isAlbumFirst(Person anna) {
    JsonNode found = anna.search(Map.of("query", "rocky coast", "explain", true));
    return found.at("/items/0/memo/content").asText().equals(ALBUM)
        && found.at("/items/0/explain").has("pictures");
  }

  /** How many memos are found by their pictures. */
  private static long placed(Person anna, String query) {
    return anna.search(Map.of("query", query, "explain", true))
        .path("items")
        .valueStream()
        .filter(item -> item.path("explain").has("pictures"))
        .count();
  }

  private static byte[] png(int color) throws IOException {
    BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 3, color);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }
}
