package dev.aimo.domain.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.SampleAttachments;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes up one change after the other, to be done to a store and to a {@link WorldModel}. */
final class WorldChanges {

  private static final int FORMER_TEXTS = 2;

  private final Ports ports;
  private final WorldModel model;
  private final WorldDice dice;

  /** The same change twice: what each side answers has to be equal, refusals too. */
  record Twin(String name, Side store, Side model) {

    /** One of the two sides of a change. */
    interface Side {
      Object answer();
    }
  }

  WorldChanges(Ports ports, WorldModel model, WorldDice dice) {
    this.ports = ports;
    this.model = model;
    this.dice = dice;
  }

  Twin next(AccountId owner) {
    int roll = dice.below(100);
    if (roll < 8) {
      return addTags(owner);
    } else if (roll < 12) {
      return renameTag(owner);
    } else if (roll < 15) {
      return removeTag(owner);
    } else if (roll < 20) {
      return addCategory(owner);
    } else if (roll < 23) {
      return renameCategory(owner);
    } else if (roll < 28) {
      return removeCategory(owner);
    } else if (roll < 34) {
      return addAttachment(owner);
    } else if (roll < 37) {
      return removeAttachment(owner);
    } else if (roll < 40) {
      return removeUnused(owner);
    } else if (roll < 53) {
      return addMemo(owner);
    } else if (roll < 74) {
      return reviseMemo(owner);
    } else if (roll < 86) {
      return changeMemo("trash", owner, true, memo -> memo.trashed(dice.now()));
    } else if (roll < 95) {
      return changeMemo("restore", owner, false, memo -> memo.restored(dice.now()));
    } else {
      return removeMemo(owner);
    }
  }

  private Twin addTags(AccountId owner) {
    Instant now = dice.now();
    List<Tag> tags =
        Stream.generate(() -> tag(dice.newTag(), owner, now)).limit(1L + dice.below(3)).toList();
    return new Twin(
        "add tags " + tags,
        () -> done(() -> ports.tags().addMissing(tags)),
        () -> done(() -> model.addTags(tags)));
  }

  private Twin renameTag(AccountId owner) {
    TagId id = dice.tag();
    Tag renamed =
        Optional.ofNullable(model.tags.get(id))
            .filter(tag -> tag.owner().equals(owner))
            .map(tag ->
                tag.revise(Optional.of(new TagName(dice.name())), new Change.Keep<>(), dice.now()))
            .orElseGet(() -> tag(id, owner, dice.now()));
    return new Twin(
        "rename " + renamed,
        () -> done(() -> ports.tags().save(renamed)),
        () -> done(() -> model.saveTag(renamed)));
  }

  private Twin removeTag(AccountId owner) {
    TagId id = dice.tag();
    Instant now = dice.now();
    return new Twin(
        "remove " + id,
        () -> ports.tags().remove(owner, id, now),
        () -> model.removeTag(owner, id));
  }

  private Twin addCategory(AccountId owner) {
    Category category = category(dice.newCategory(), owner);
    return new Twin(
        "add " + category,
        () -> done(() -> ports.categories().add(category)),
        () -> done(() -> model.addCategory(category)));
  }

  private Twin renameCategory(AccountId owner) {
    CategoryId id = dice.category();
    Category renamed =
        Optional.ofNullable(model.categories.get(id))
            .filter(category -> category.owner().equals(owner))
            .map(category ->
                category.revise(
                    Optional.of(new CategoryName(dice.name())), new Change.Keep<>(), dice.now()))
            .orElseGet(() -> category(id, owner));
    return new Twin(
        "rename " + renamed,
        () -> done(() -> ports.categories().save(renamed)),
        () -> done(() -> model.saveCategory(renamed)));
  }

  private Twin removeCategory(AccountId owner) {
    CategoryId id = dice.category();
    Instant now = dice.now();
    return new Twin(
        "remove " + id,
        () -> ports.categories().remove(owner, id, now),
        () -> model.removeCategory(owner, id));
  }

  private Twin addAttachment(AccountId owner) {
    Attachment attachment =
        SampleAttachments.attachment(dice.newAttachment(), owner, dice.below(1_000), dice.now());
    return new Twin(
        "add " + attachment,
        () -> done(() -> ports.attachments().add(attachment)),
        () -> done(() -> model.attachments.put(attachment.id(), attachment)));
  }

  private Twin removeAttachment(AccountId owner) {
    AttachmentId id = dice.attachment();
    Instant now = dice.now();
    return new Twin(
        "remove " + id,
        () -> ports.attachments().remove(owner, id, now),
        () -> model.removeAttachment(owner, id));
  }

  private Twin removeUnused(AccountId owner) {
    Set<AttachmentId> ids = dice.attachments();
    Instant now = dice.now();
    return new Twin(
        "remove unused of " + ids,
        () ->
            ports.attachments().removeUnused(owner, ids, now).stream()
                .map(Attachment::id)
                .collect(Collectors.toSet()),
        () -> model.removeUnused(owner, ids));
  }

  private Twin addMemo(AccountId owner) {
    Instant created = dice.chance(70) ? dice.now() : dice.around();
    Memo memo =
        Memo.create(dice.newMemo(), owner, new MemoText(dice.text()), created, created)
            .in(categoryOf(owner))
            .shared(dice.chance(30));
    Links links = links(owner);
    return new Twin(
        "add " + memo + " with " + links,
        () -> done(() -> ports.memos().add(memo, links)),
        () -> done(() -> model.addMemo(memo, links)));
  }

  private Twin reviseMemo(AccountId owner) {
    MemoId id = mostly(owner, Memo::isLive);
    MemoText text = new MemoText(dice.text());
    Instant now = dice.now();
    Optional<CategoryId> category = categoryOf(owner);
    Links links = links(owner);
    UnaryOperator<Memo> revise = memo -> memo.revised(text, now).in(category);
    return new Twin(
        "revise " + id + " to " + text + " in " + category + " with " + links,
        () ->
            ports
                .memos()
                .findForChange(owner, id)
                .map(memo -> {
                  ports.memoHistory().keep(FormerText.of(memo), FORMER_TEXTS);
                  ports.memos().save(revise.apply(memo), links);
                  return revise.apply(memo);
                }),
        () ->
            model
                .findMemo(owner, id)
                .map(memo -> {
                  model.keep(FormerText.of(memo), FORMER_TEXTS);
                  model.saveMemo(revise.apply(memo), links);
                  return revise.apply(memo);
                }));
  }

  private Twin changeMemo(
      String name, AccountId owner, boolean whenLive, UnaryOperator<Memo> change) {
    MemoId id = mostly(owner, memo -> memo.isLive() == whenLive);
    Optional<Memo> changed =
        model.findMemo(owner, id).filter(memo -> memo.isLive() == whenLive).map(change);
    return new Twin(
        name + " " + id,
        () -> {
          changed.ifPresent(memo -> ports.memos().save(memo, Links.KEPT));
          return ports.memos().findForChange(owner, id);
        },
        () -> {
          changed.ifPresent(memo -> model.saveMemo(memo, Links.KEPT));
          return model.findMemo(owner, id);
        });
  }

  private Twin removeMemo(AccountId owner) {
    MemoId id = dice.memo();
    return new Twin(
        "purge " + id,
        () -> done(() -> ports.memos().remove(owner, id)),
        () -> done(() -> model.removeMemo(owner, id)));
  }

  /** Some of them known, some of somebody else, some gone, some twice. */
  private Links links(AccountId owner) {
    return new Links(
        dice.change(() -> mostly(model.tags(owner).stream().map(Tag::id), TagId::value, dice::tag)),
        dice.change(() ->
            mostly(
                model.attachments.values().stream()
                    .filter(attachment -> attachment.owner().equals(owner))
                    .map(Attachment::id),
                AttachmentId::value,
                dice::attachment)),
        dice.change(() -> mostly(owner, Memo::isLive)));
  }

  private MemoId mostly(AccountId owner, Predicate<Memo> wanted) {
    return mostly(
        model.owned(owner).map(kept -> kept.memo).filter(wanted).map(Memo::id),
        MemoId::value,
        dice::memo);
  }

  /** Any id, but more often one with which something will happen. */
  private <I> I mostly(Stream<I> fitting, Function<I, String> text, Supplier<I> any) {
    List<I> all = fitting.sorted(Comparator.comparing(text)).toList();
    return all.isEmpty() || dice.chance(25) ? any.get() : dice.oneOf(all);
  }

  private Optional<CategoryId> categoryOf(AccountId owner) {
    List<Category> known = model.categories(owner);
    return known.isEmpty() || dice.chance(30)
        ? Optional.empty()
        : Optional.of(dice.oneOf(known).id());
  }

  private Tag tag(TagId id, AccountId owner, Instant now) {
    return Tag.create(id, owner, new TagName(dice.name()), Optional.empty(), now);
  }

  private Category category(CategoryId id, AccountId owner) {
    return Category.create(id, owner, new CategoryName(dice.name()), Optional.empty(), dice.now());
  }

  private static Object done(Runnable change) {
    change.run();
    return "done";
  }
}
