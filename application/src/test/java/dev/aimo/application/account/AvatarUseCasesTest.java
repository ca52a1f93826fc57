package dev.aimo.application.account;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.ImageType;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AvatarUseCasesTest {

  private final World world = new World();
  private final Actor anna = world.registerActor("anna@example.test", "secret1");

  @Test
  void keepsThePictureUnderTheOwnersKeyAndTheLocalDate() {
    world.clock.advance(
        Duration.ofHours(7)); // 17:00 UTC on the first of March: the second in Shanghai
    Avatar avatar = replace("one");
    assertThat(avatar.stored())
        .matches("avatar/" + anna.account().value() + "/2026-03-02/[A-Za-z0-9_-]{24}\\.png");
    assertThat(world.accounts.profile(anna).avatar()).contains(avatar);
  }

  @Test
  void opensThePictureByItsKey() throws IOException {
    Avatar avatar = replace("one");
    assertThat(content(avatar)).contains("one");
  }

  @Test
  void removesThePictureThatWasReplaced() throws IOException {
    Avatar former = replace("one");
    Avatar current = replace("two");
    assertThat(content(former)).isEmpty();
    assertThat(content(current)).contains("two");
  }

  @Test
  void removesThePictureThatWasClearedOrReplacedByALink() throws IOException {
    Avatar first = replace("one");
    revise(new Change.Clear<>());
    assertThat(content(first)).isEmpty();
    Avatar second = replace("two");
    revise(new Change.Set<>(new Avatar.Linked("https://img.example.test/a.png")));
    assertThat(content(second)).isEmpty();
  }

  @Test
  void keepsThePictureWhenOnlyTheNameChanges() throws IOException {
    Avatar picture = replace("one");
    world.accounts.revise(
        anna, new ReviseProfile(new Change.Set<>(new Nickname("Anna")), new Change.Keep<>()));
    assertThat(content(picture)).contains("one");
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertRefused(
        Reason.FILE_TYPE_REFUSED, () -> world.avatars.replace(anna, Optional.empty(), bytes("")));
  }

  @Test
  void leavesNothingBehindWhenTheAccountIsGone() {
    Actor nobody = new Actor(new AccountId("u-nobody"));
    assertThatThrownBy(
            () -> world.avatars.replace(nobody, Optional.of(ImageType.PNG), bytes("one")))
        .hasMessageContaining("ACCOUNT_UNKNOWN");
  }

  @Test
  void opensNothingButPictures() {
    BlobKey other = new BlobKey("attachments/secret.txt");
    world.ports.blobs().put(other, bytes("secret"));
    assertThat(world.avatars.open(other)).isEmpty();
  }

  private void revise(Change<Avatar> avatar) {
    world.accounts.revise(anna, new ReviseProfile(new Change.Keep<>(), avatar));
  }

  private Avatar replace(String text) {
    return world.avatars.replace(anna, Optional.of(ImageType.PNG), bytes(text));
  }

  private Optional<String> content(Avatar avatar) throws IOException {
    Optional<Blob> blob = world.avatars.open(new BlobKey(avatar.stored()));
    if (blob.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream content = blob.get().content()) {
      return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Blob bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Blob(bytes.length, new ByteArrayInputStream(bytes));
  }
}
