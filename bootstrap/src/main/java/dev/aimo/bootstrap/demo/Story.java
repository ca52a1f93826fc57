package dev.aimo.bootstrap.demo;

import dev.aimo.application.attachment.UploadFile;
import dev.aimo.application.memo.CategoryChoice;
import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.application.memo.TagChoice;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes the sample memos into one account, in the order of their times. */
final class Story {

  private static final String FIRST_DRAWER = "";

  private final SampleUseCases useCases;
  private final TimeTravel clock;
  private final Actor actor;
  private final Map<String, CategoryId> drawers = new HashMap<>();
  private final Map<String, MemoId> named = new HashMap<>();
  private final Map<Integer, MemoId> numbered = new HashMap<>();

  Story(SampleUseCases useCases, TimeTravel clock, Actor actor) {
    this.useCases = useCases;
    this.clock = clock;
    this.actor = actor;
  }

  /** What is trashed at all is trashed last, because nothing can point at it any more. */
  void tell(List<DemoMemo> memos) {
    openDrawers();
    DemoResources.tags()
        .forEach(tag ->
            useCases
                .tags()
                .create(actor, new TagName(tag.name()), Optional.of(new Color(tag.color()))));
    memos.stream().sorted(Comparator.comparing(this::time)).forEach(this::write);
    memos.forEach(memo -> memo.trashed().ifPresent(age -> trash(memo, age)));
  }

  private void openDrawers() {
    useCases.categories().list(actor).forEach(first -> drawers.put(FIRST_DRAWER, first.id()));
    DemoResources.drawers()
        .forEach(drawer ->
            drawers.put(
                drawer.name(),
                useCases
                    .categories()
                    .create(
                        actor,
                        new CategoryName(drawer.name()),
                        Optional.of(new Color(drawer.color())))
                    .id()));
  }

  private void write(DemoMemo memo) {
    List<AttachmentId> files = memo.files().stream().map(file -> upload(memo, file)).toList();
    clock.goTo(time(memo));
    MemoId id = useCases.memos().create(actor, request(memo, files)).memo().id();
    memo.name().ifPresent(name -> named.put(name, id));
    numbered.put(memo.number(), id);
    for (DemoMemo.Later later : memo.laterTexts()) {
      clock.goTo(later.age().before(clock.present(), memo.number()));
      useCases
          .memos()
          .revise(actor, id, ReviseMemo.of(new MemoText(later.text()), OptionalInt.empty()));
    }
  }

  private WriteMemo request(DemoMemo memo, List<AttachmentId> files) {
    return new WriteMemo(
        new MemoText(memo.text()),
        MemoType.TEXT,
        memo.source().map(Source::new),
        Optional.of(new CategoryChoice.Known(known(drawers, memo.drawer()))),
        memo.isPublic(),
        new TagChoice.Named(memo.tags().stream().map(TagName::new).toList()),
        files,
        memo.relations().stream().map(name -> known(named, name)).toList(),
        Optional.empty(),
        Optional.empty());
  }

  /** Today: the store's ledger would take bytes from long ago for abandoned ones. */
  private AttachmentId upload(DemoMemo memo, String name) {
    clock.goHome();
    byte[] bytes = name.endsWith(".png") ? Pictures.draw(name) : DemoResources.file(name);
    MediaType type = MediaType.of(bytes, name.endsWith(".csv") ? "text/csv" : "text/plain");
    Attachment attachment =
        useCases
            .attachments()
            .upload(
                actor,
                new UploadFile(
                    FileName.of(name), type, type, Optional.of(time(memo)), Properties.NONE),
                new Blob(bytes.length, new ByteArrayInputStream(bytes)));
    return attachment.id();
  }

  /** A memo that got a time of its own by its number may be younger than that. */
  private void trash(DemoMemo memo, Age age) {
    Instant earliest = time(memo).plus(Duration.ofDays(1));
    Instant told = age.before(clock.present(), memo.number());
    clock.goTo(told.isBefore(earliest) ? earliest : told);
    useCases.memos().trash(actor, known(numbered, memo.number()));
  }

  private Instant time(DemoMemo memo) {
    return memo.age().before(clock.present(), memo.number());
  }

  private static <K, V> V known(Map<K, V> all, K key) {
    return Optional.ofNullable(all.get(key))
        .orElseThrow(() -> new IllegalStateException("the sample data has no \"" + key + "\" yet"));
  }
}
