package dev.aimo.adapter.rest.model;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.PATCH;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.model.ModelTrialUseCases;
import dev.aimo.application.model.Trial;
import dev.aimo.application.model.UserModelUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.UserModelId;
import java.util.List;
import java.util.OptionalInt;

/** The models that accounts set up, and trying one before. */
public final class UserModelRoutes {

  private static final String ALL = "/user-models";
  private static final String ONE = ALL + "/{id}";
  private static final int LONGEST_ANSWER = 2_000;

  private final UserModelUseCases models;
  private final ModelTrialUseCases trials;

  private record Listed(List<UserModelJson> models) {}

  private record Deleted(boolean deleted) {}

  private record Tried(boolean success, String message, String response) {}

  public UserModelRoutes(UserModelUseCases models, ModelTrialUseCases trials) {
    this.models = models;
    this.trials = trials;
  }

  public void declare(Routes api) {
    api.account(GET, ALL, this::list);
    api.account(POST, ALL, this::create);
    api.account(POST, ALL + "/test", this::test);
    api.account(GET, ONE, this::get);
    api.account(PUT, ONE, this::update);
    api.account(DELETE, ONE, this::delete);
    api.account(PATCH, ONE + "/set-default", this::makeDefault);
  }

  private Reply list(Call call, Actor actor) {
    return Reply.data(new Listed(models.list(actor).stream().map(UserModelJson::of).toList()));
  }

  private Reply create(Call call, Actor actor) {
    return Reply.data(UserModelJson.of(models.create(actor, SentModel.written(call.fields()))));
  }

  private Reply get(Call call, Actor actor) {
    return Reply.data(UserModelJson.of(models.get(actor, id(call))));
  }

  private Reply update(Call call, Actor actor) {
    return Reply.data(
        UserModelJson.of(models.revise(actor, id(call), SentModel.revised(call.fields()))));
  }

  private Reply makeDefault(Call call, Actor actor) {
    return Reply.data(UserModelJson.of(models.makeDefault(actor, id(call))));
  }

  private Reply delete(Call call, Actor actor) {
    models.delete(actor, id(call));
    return Reply.data(new Deleted(true));
  }

  private Reply test(Call call, Actor actor) {
    return switch (trials.run(actor, SentModel.tried(call.fields()))) {
      case Trial.Answered(String text) ->
          Reply.data(
              new Tried(true, call.language().choose("The model answered", "模型连接成功"), cut(text)));
      case Trial.Failed(OptionalInt status, String said) ->
          status.isPresent()
              ? Failures.told(Reason.MODEL_TRIAL_REFUSED, detail(status.getAsInt(), said), call)
              : Failures.told(Reason.MODEL_TRIAL_FAILED, "", call);
    };
  }

  private static String detail(int status, String said) {
    return said.isEmpty() ? Integer.toString(status) : status + ": " + said;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_ANSWER
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_ANSWER));
  }

  private static UserModelId id(Call call) {
    return call.id("id", UserModelId::new, Reason.MODEL_UNKNOWN);
  }
}
