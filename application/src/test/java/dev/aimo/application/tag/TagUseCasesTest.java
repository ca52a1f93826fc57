package dev.aimo.application.tag;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.MemoWorld;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TagUseCasesTest {

  private final MemoWorld world = new MemoWorld();

  @Test
  void givesTheTagThatHasTheNameAlready() {
    Tag first = create("Über");

    Tag again = world.tags.create(world.anna, new TagName("üBER"), Optional.of(new Color("red")));

    assertThat(again).isEqualTo(first);
    assertThat(world.tags.list(world.anna)).containsExactly(first);
  }

  @Test
  void keepsTheTagsOfAccountsApart() {
    Tag annas = create("same");
    Tag bens = world.tags.create(world.ben, new TagName("same"), Optional.empty());

    assertThat(bens.id()).isNotEqualTo(annas.id());
    assertRefused(Reason.TAG_UNKNOWN, () -> world.tags.get(world.ben, annas.id()));
    assertRefused(Reason.TAG_UNKNOWN, () -> world.tags.delete(world.ben, annas.id()));
    assertRefused(Reason.TAG_UNKNOWN, () -> rename(world.ben, annas, "mine"));
    assertThat(world.tags.get(world.anna, annas.id())).isEqualTo(annas);
  }

  @Test
  void renamesATagToAnotherSpellingOfItself() {
    Tag tag = create("rust");

    assertThat(rename(world.anna, tag, "RUST").name().value()).isEqualTo("RUST");
  }

  @Test
  void refusesANameThatAnotherTagHas() {
    create("rust");
    Tag java = create("java");

    assertRefused(Reason.TAG_EXISTS, () -> rename(world.anna, java, "Rust"));
  }

  @Test
  void takesADeletedTagOffAllMemosAndFreesItsName() {
    var memo = world.write(world.anna, "text").memo().id();
    world.memos.putTags(world.anna, memo, MemoWorld.named("gone"), OptionalInt.empty());
    Tag tag = world.tags.list(world.anna).getFirst();

    world.tags.delete(world.anna, tag.id());

    assertThat(world.memos.get(world.anna, memo).tags()).isEmpty();
    assertThat(create("gone").id()).isNotEqualTo(tag.id());
    assertRefused(Reason.TAG_UNKNOWN, () -> world.tags.delete(world.anna, tag.id()));
  }

  private Tag create(String name) {
    return world.tags.create(world.anna, new TagName(name), Optional.empty());
  }

  private Tag rename(Actor actor, Tag tag, String name) {
    return world.tags.revise(actor, tag.id(), Optional.of(new TagName(name)), new Change.Keep<>());
  }
}
