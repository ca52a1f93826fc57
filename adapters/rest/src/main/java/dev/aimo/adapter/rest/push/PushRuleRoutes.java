package dev.aimo.adapter.rest.push;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.memo.PaginationJson;
import dev.aimo.application.push.PushRuleUseCases;
import dev.aimo.application.push.PushTestUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import java.util.List;

/** What somebody wants to be sent, when and where; and what became of it. */
public final class PushRuleRoutes {

  private static final String ONE = "/push-rules/{id}";
  private static final int USUAL_PAGE = 20;

  private final PushRuleUseCases rules;
  private final PushTestUseCases tests;

  private record Listed(String message, List<PushRuleJson> pushRules) {}

  private record Told(String message, PushRuleJson pushRule) {
    static Reply reply(String message, PushRule rule) {
      return Reply.data(new Told(message, PushRuleJson.of(rule)));
    }
  }

  private record Done(String message) {}

  private record Deliveries(List<DeliveryJson> items, PaginationJson pagination) {}

  public PushRuleRoutes(PushRuleUseCases rules, PushTestUseCases tests) {
    this.rules = rules;
    this.tests = tests;
  }

  public void declare(Routes api) {
    api.account(GET, "/push-rules", (_, actor) -> list(actor));
    api.account(POST, "/push-rules", this::create);
    api.account(GET, ONE, this::get);
    api.account(PUT, ONE, this::update);
    api.account(DELETE, ONE, this::delete);
    api.account(POST, ONE + "/test", this::test);
    api.account(GET, ONE + "/deliveries", this::deliveries);
  }

  private Reply list(Actor actor) {
    List<PushRuleJson> found = rules.list(actor).stream().map(PushRuleJson::of).toList();
    return Reply.data(new Listed("Push rules fetched successfully", found));
  }

  private Reply create(Call call, Actor actor) {
    return Told.reply(
        "Push rule created successfully", rules.create(actor, SentRule.in(call.fields())));
  }

  private Reply get(Call call, Actor actor) {
    return Told.reply("Push rule fetched successfully", rules.get(actor, id(call)));
  }

  private Reply update(Call call, Actor actor) {
    return Told.reply(
        "Push rule updated successfully",
        rules.revise(actor, id(call), SentRule.in(call.fields())));
  }

  private Reply delete(Call call, Actor actor) {
    rules.delete(actor, id(call));
    return Reply.data(new Done("Push rule deleted successfully"));
  }

  private Reply test(Call call, Actor actor) {
    tests.test(actor, call.id("id", PushRuleId::new, Reason.PUSH_RULE_TO_TEST_UNKNOWN));
    return Reply.data(new Done("Test push sent successfully"));
  }

  private Reply deliveries(Call call, Actor actor) {
    Page<Delivery> page = rules.deliveries(actor, id(call), call.query().page("limit", USUAL_PAGE));
    return Reply.data(
        new Deliveries(
            page.items().stream().map(DeliveryJson::of).toList(), PaginationJson.of(page)));
  }

  private static PushRuleId id(Call call) {
    return call.id("id", PushRuleId::new, Reason.PUSH_RULE_UNKNOWN);
  }
}
