package dev.aimo.bootstrap;

import dev.aimo.adapter.jobs.JobsUseCases;
import dev.aimo.adapter.rest.RestUseCases;
import dev.aimo.application.account.AccountUseCases;
import dev.aimo.application.account.AvatarUseCases;
import dev.aimo.application.account.LiveAccounts;
import dev.aimo.application.account.LoginThrottle;
import dev.aimo.application.account.RegistrationPolicy;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.application.archive.ExportUseCases;
import dev.aimo.application.archive.ImportStores;
import dev.aimo.application.archive.ImportUseCases;
import dev.aimo.application.archive.Turns;
import dev.aimo.application.attachment.AttachmentLinkUseCases;
import dev.aimo.application.attachment.AttachmentUseCases;
import dev.aimo.application.attachment.BlobUpkeepUseCases;
import dev.aimo.application.attachment.FileIntake;
import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.health.HealthUseCases;
import dev.aimo.application.insight.InsightUseCases;
import dev.aimo.application.memo.FormerTexts;
import dev.aimo.application.memo.HistoryUseCases;
import dev.aimo.application.memo.MemoListUseCases;
import dev.aimo.application.memo.MemoUseCases;
import dev.aimo.application.memo.SharingUseCases;
import dev.aimo.application.memo.TrashUseCases;
import dev.aimo.application.system.SystemUseCases;
import dev.aimo.application.tag.TagResolver;
import dev.aimo.application.tag.TagUseCases;
import dev.aimo.bootstrap.demo.SampleUseCases;
import dev.aimo.domain.unit.UnitOfWork;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Builds the use cases on the adapters that were chosen: plain constructor calls, top to bottom.
 */
final class Wiring {

  /** How long another instance's change to an account may go unseen (ADR 9). */
  private static final Duration FRESHNESS = Duration.ofSeconds(1);

  private final Adapters adapters;
  private final Adapters.MemoStores stores;
  private final SearchWiring search;
  private final ModelWiring models;
  private final ExploreWiring explore;
  private final ReviewWiring reviews;
  private final RecognitionWiring recognition;
  private final PushWiring pushes;
  private final UnitOfWork unit;
  private final AccountSettings accounts;
  private final MemoSettings memos;
  private final InstantSource clock;
  private final LiveAccounts live;
  private final LoginThrottle throttle;
  private final TagResolver resolver;
  private final FormerTexts formerTexts;
  private final Turns turns = new Turns();

  Wiring(
      Adapters adapters,
      AccountSettings accounts,
      MemoSettings memos,
      ExploreSettings explore,
      InstantSource clock) {
    this.adapters = adapters;
    this.stores = adapters.stores();
    this.search = new SearchWiring(adapters, memos.retiredIndexesKeptFor(), clock);
    this.models = new ModelWiring(adapters, clock);
    this.reviews = new ReviewWiring(adapters, models.models(), clock, accounts.zone());
    this.recognition = new RecognitionWiring(adapters, clock);
    this.pushes =
        new PushWiring(adapters, models.models(), clock, accounts.zone(), accounts.english());
    this.unit = search.ringing();
    this.explore =
        new ExploreWiring(adapters, unit, search.retrieval(), models.models(), explore, clock);
    this.accounts = accounts;
    this.memos = memos;
    this.clock = clock;
    this.live = new LiveAccounts(unit, adapters.accounts(), clock, FRESHNESS);
    this.throttle =
        new LoginThrottle(
            unit,
            adapters.loginFailures(),
            accounts.login(),
            clock,
            Runtime.getRuntime().availableProcessors());
    this.resolver = new TagResolver(stores.tags(), adapters.ids());
    this.formerTexts = new FormerTexts(stores.history(), memos.formerTexts());
  }

  RestUseCases rest() {
    return new RestUseCases(
        sessions(),
        registration(accounts.registration()),
        accounts(),
        avatars(),
        categories(),
        tags(),
        memos(),
        new MemoListUseCases(unit, stores.reader(), stores.tags()),
        new TrashUseCases(unit, stores.memos(), stores.reader(), stores.attachments(), clock),
        new SharingUseCases(unit, stores.reader(), adapters.accounts(), new SecureRandom()),
        new HistoryUseCases(unit, stores.memos(), stores.reader(), formerTexts, clock),
        new InsightUseCases(unit, stores.insights(), clock),
        attachments(),
        attachmentLinks(),
        exports(),
        imports(),
        search.search(),
        search.similar(),
        search.status(),
        explore.explore(),
        explore.graphs(),
        explore.conversations(),
        reviews.operations(),
        pushes.operations(),
        new SystemUseCases(ProductVersion.read(), adapters.releases()),
        new HealthUseCases(adapters.probes()),
        models.rest(),
        recognition.speech(),
        recognition.text(),
        accounts.zone());
  }

  /** Whoever runs AIMO may open accounts for sample data, also when nobody else may. */
  SampleUseCases samples() {
    return new SampleUseCases(
        registration(new RegistrationPolicy(true, accounts.registration().firstCategory())),
        categories(),
        tags(),
        memos(),
        attachments());
  }

  JobsUseCases jobs() {
    return new JobsUseCases(
        new BlobUpkeepUseCases(
            unit,
            stores.attachments(),
            stores.ledger(),
            adapters.blobs(),
            clock,
            memos.deletedFilesKeptFor()),
        search.indexer(),
        search.bell(),
        pushes.jobs(reviews.due(), accounts.homepage()));
  }

  ModelWiring models() {
    return models;
  }

  SearchWiring search() {
    return search;
  }

  private SessionUseCases sessions() {
    return new SessionUseCases(
        unit, adapters.accounts(), live, adapters.hasher(), adapters.tokens(), throttle, clock);
  }

  private RegistrationUseCases registration(RegistrationPolicy policy) {
    return new RegistrationUseCases(
        unit,
        adapters.accounts(),
        stores.categories(),
        adapters.hasher(),
        throttle,
        adapters.ids(),
        clock,
        policy);
  }

  private AccountUseCases accounts() {
    return new AccountUseCases(
        unit,
        adapters.accounts(),
        live,
        adapters.hasher(),
        adapters.tokens(),
        throttle,
        adapters.blobs(),
        clock);
  }

  private AvatarUseCases avatars() {
    return new AvatarUseCases(
        unit, adapters.accounts(), live, adapters.blobs(), adapters.ids(), clock, accounts.zone());
  }

  private CategoryUseCases categories() {
    return new CategoryUseCases(unit, stores.categories(), adapters.ids(), clock);
  }

  private TagUseCases tags() {
    return new TagUseCases(unit, stores.tags(), resolver, clock);
  }

  private MemoUseCases memos() {
    return new MemoUseCases(
        unit,
        stores.memos(),
        stores.reader(),
        formerTexts,
        stores.categories(),
        resolver,
        adapters.ids(),
        clock);
  }

  private AttachmentUseCases attachments() {
    return new AttachmentUseCases(
        unit,
        stores.attachments(),
        stores.ledger(),
        adapters.blobs(),
        adapters.ids(),
        clock,
        accounts.zone(),
        memos.files());
  }

  private ExportUseCases exports() {
    return new ExportUseCases(
        unit,
        stores.reader(),
        stores.categories(),
        stores.tags(),
        adapters.blobs(),
        adapters.archives(),
        turns,
        clock);
  }

  private ImportUseCases imports() {
    return new ImportUseCases(
        unit,
        new ImportStores(
            stores.memos(),
            stores.reader(),
            stores.categories(),
            stores.tags(),
            stores.attachments()),
        new FileIntake(
            unit,
            stores.attachments(),
            stores.ledger(),
            adapters.blobs(),
            adapters.ids(),
            clock,
            accounts.zone(),
            memos.files()),
        adapters.archives(),
        turns,
        adapters.ids(),
        clock);
  }

  private AttachmentLinkUseCases attachmentLinks() {
    return new AttachmentLinkUseCases(
        unit,
        stores.attachments(),
        adapters.blobs(),
        adapters.signer(),
        clock,
        memos.linksValidFor());
  }
}
