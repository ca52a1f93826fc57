package dev.aimo.bootstrap.demo;

import dev.aimo.application.account.Register;
import dev.aimo.application.memo.CategoryChoice;
import dev.aimo.application.memo.TagChoice;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Gatherers;

/** Writes as many memos as a measurement needs into an account of their own. */
public final class LoadData {

  public static final String EMAIL = "load@example.org";

  private static final String NICKNAME = "Load";
  private static final long SEED = 20_261_120;
  private static final int IN_ONE_STEP = 500;

  private final SampleUseCases useCases;
  private final InstantSource clock;

  public LoadData(SampleUseCases useCases, InstantSource clock) {
    this.useCases = useCases;
    this.clock = clock;
  }

  /**
   * Opens the account and writes the memos in steps, each whole. Says after each how many there
   * are.
   *
   * @throws dev.aimo.domain.error.DomainError when there is such an account, or can not be
   */
  public void write(Login login, int memos, IntConsumer progress) {
    Actor actor =
        new Actor(
            useCases
                .registration()
                .register(new Register(login.email(), login.password(), NICKNAME, ""))
                .id());
    Instant now = clock.instant();
    Map<String, CategoryChoice> categories = categories(actor);
    Map<String, TagId> tags = tags(actor);
    AtomicInteger written = new AtomicInteger();
    SampleMemos.generate(SEED, memos)
        .map(memo -> request(memo, categories, tags, now))
        .gather(Gatherers.windowFixed(IN_ONE_STEP))
        .forEach(step -> {
          useCases.memos().createAll(actor, step);
          progress.accept(written.addAndGet(step.size()));
        });
  }

  private Map<String, CategoryChoice> categories(Actor actor) {
    Map<String, CategoryChoice> categories = new LinkedHashMap<>();
    for (String name : SampleMemos.CATEGORIES) {
      categories.put(
          name,
          new CategoryChoice.Known(
              useCases.categories().create(actor, new CategoryName(name), Optional.empty()).id()));
    }
    return categories;
  }

  private Map<String, TagId> tags(Actor actor) {
    Map<String, TagId> tags = new LinkedHashMap<>();
    for (String name : SampleMemos.TAGS) {
      tags.put(name, useCases.tags().create(actor, new TagName(name), Optional.empty()).id());
    }
    return tags;
  }

  private static WriteMemo request(
      SampleMemo memo,
      Map<String, CategoryChoice> categories,
      Map<String, TagId> tags,
      Instant now) {
    Optional<Instant> time = Optional.of(now.minus(memo.age()));
    List<TagId> chosen =
        memo.tags().stream().flatMap(name -> Optional.ofNullable(tags.get(name)).stream()).toList();
    return new WriteMemo(
        new MemoText(memo.text()),
        MemoType.TEXT,
        Optional.empty(),
        memo.category().map(categories::get),
        memo.isPublic(),
        new TagChoice.Known(chosen),
        List.of(),
        List.of(),
        time,
        time);
  }
}
