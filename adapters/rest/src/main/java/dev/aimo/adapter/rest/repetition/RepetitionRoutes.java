package dev.aimo.adapter.rest.repetition;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.repetition.DueList;
import dev.aimo.application.repetition.Imported;
import dev.aimo.application.repetition.RepetitionUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.Grade;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.RuleId;
import java.util.List;
import java.util.Optional;

/** Memos that come back to be remembered. */
public final class RepetitionRoutes {

  private static final String ROOT = "/spaced-repetition";

  private final RepetitionUseCases repetition;

  private record SettingsJson(boolean srEnabled, int srDailyLimit) {
    static Reply reply(RepetitionSettings settings) {
      return Reply.data(new SettingsJson(settings.isOn(), settings.dailyLimit()));
    }
  }

  private record Rules(List<RuleJson> rules) {}

  private record Told(RuleJson rule) {}

  private record Deleted(String message) {}

  private record Due(List<DueCardJson> cards, long totalDue, int dailyLimit) {}

  private record Stats(long totalCards) {}

  private record Graded(CardJson card) {}

  private record ImportedJson(long imported, long skipped) {}

  public RepetitionRoutes(RepetitionUseCases repetition) {
    this.repetition = repetition;
  }

  public void declare(Routes api) {
    Routes below = api.under(ROOT);
    below.account(GET, "/settings", (_, actor) -> settings(actor));
    below.account(PUT, "/settings", this::change);
    below.account(GET, "/rules", (_, actor) -> rules(actor));
    below.account(POST, "/rules", this::addRule);
    below.account(DELETE, "/rules/{ruleId}", this::removeRule);
    below.account(GET, "/due", (_, actor) -> due(actor));
    below.account(GET, "/stats", (_, actor) -> stats(actor));
    below.account(POST, "/cards/{cardId}/review", this::review);
    below.account(POST, "/import-existing", (_, actor) -> importExisting(actor));
  }

  private Reply settings(Actor actor) {
    return SettingsJson.reply(repetition.settings(actor));
  }

  private Reply change(Call call, Actor actor) {
    RepetitionFields fields = new RepetitionFields(call.fields());
    return SettingsJson.reply(repetition.change(actor, fields.isOn(), fields.dailyLimit()));
  }

  private Reply rules(Actor actor) {
    return Reply.data(new Rules(repetition.rules(actor).stream().map(RuleJson::of).toList()));
  }

  private Reply addRule(Call call, Actor actor) {
    RepetitionFields fields = new RepetitionFields(call.fields());
    Rule.Mode mode = fields.mode();
    MemoTrait trait = fields.trait();
    return Reply.data(new Told(RuleJson.of(repetition.addRule(actor, mode, trait))));
  }

  private Reply removeRule(Call call, Actor actor) {
    repetition.removeRule(actor, call.id("ruleId", RuleId::new, Reason.REPETITION_RULE_UNKNOWN));
    return Reply.data(new Deleted("Rule deleted successfully"));
  }

  private Reply due(Actor actor) {
    DueList due = repetition.due(actor);
    List<DueCardJson> cards = due.cards().stream().map(DueCardJson::of).toList();
    return Reply.data(new Due(cards, due.total(), due.dailyLimit()));
  }

  private Reply stats(Actor actor) {
    return Reply.data(new Stats(repetition.countCards(actor)));
  }

  private Reply review(Call call, Actor actor) {
    Optional<Grade> grade = new RepetitionFields(call.fields()).grade();
    CardId id = call.id("cardId", CardId::new, Reason.CARD_UNKNOWN);
    return Reply.data(new Graded(CardJson.of(repetition.review(actor, id, grade))));
  }

  private Reply importExisting(Actor actor) {
    Imported imported = repetition.importExisting(actor);
    return Reply.data(new ImportedJson(imported.cards(), imported.skipped()));
  }
}
