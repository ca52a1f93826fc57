package dev.aimo.application.tag;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.MemoWorld;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

  @Test
  void makesATagAgainThatIsDeletedBeforeItIsLookedAt() {
    TagRepository tags = new DeletesFirst(world.ports.tags(), new AtomicBoolean());
    TagUseCases useCases =
        new TagUseCases(
            world.ports.unitOfWork(), tags, new TagResolver(tags, world.ports.ids()), world.clock);

    Tag tag = useCases.create(world.anna, new TagName("rust"), Optional.empty());

    assertThat(world.tags.list(world.anna)).containsExactly(tag);
  }

  /** Somebody deletes the first tags as soon as they are there. */
  private record DeletesFirst(TagRepository tags, AtomicBoolean done) implements TagRepository {

    @Override
    public void addMissing(List<Tag> missing) {
      tags.addMissing(missing);
      if (done.compareAndSet(false, true)) {
        missing.forEach(tag -> tags.remove(tag.owner(), tag.id(), tag.createdAt()));
      }
    }

    @Override
    public Optional<Tag> find(AccountId owner, TagId id) {
      return tags.find(owner, id);
    }

    @Override
    public Optional<Tag> findForChange(AccountId owner, TagId id) {
      return tags.findForChange(owner, id);
    }

    @Override
    public List<Tag> findAll(AccountId owner) {
      return tags.findAll(owner);
    }

    @Override
    public List<Tag> findNamed(AccountId owner, Set<FoldedText> names) {
      return tags.findNamed(owner, names);
    }

    @Override
    public void save(Tag tag) {
      tags.save(tag);
    }

    @Override
    public boolean remove(AccountId owner, TagId id, Instant now) {
      return tags.remove(owner, id, now);
    }
  }

  private Tag create(String name) {
    return world.tags.create(world.anna, new TagName(name), Optional.empty());
  }

  private Tag rename(Actor actor, Tag tag, String name) {
    return world.tags.revise(actor, tag.id(), Optional.of(new TagName(name)), new Change.Keep<>());
  }
}
