package dev.aimo.adapter.rest.review;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.review.ProfileChange;
import dev.aimo.application.review.ReviewProfileUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.review.ReviewProfileId;
import java.util.List;

/** What an account likes to be asked about. */
public final class ReviewProfileRoutes {

  private static final String ALL = "/review/profiles";
  private static final String ONE = ALL + "/{id}";

  private final ReviewProfileUseCases profiles;

  private record Listed(List<ProfileJson> profiles) {}

  private record Deleted(boolean success) {}

  public ReviewProfileRoutes(ReviewProfileUseCases profiles) {
    this.profiles = profiles;
  }

  public void declare(Routes api) {
    api.account(GET, ALL, (_, actor) -> list(actor));
    api.account(POST, ALL, this::create);
    api.account(PUT, ONE, this::update);
    api.account(DELETE, ONE, this::delete);
  }

  private Reply list(Actor actor) {
    return Reply.data(new Listed(profiles.list(actor).stream().map(ProfileJson::of).toList()));
  }

  private Reply create(Call call, Actor actor) {
    ProfileChange said = new ReviewFields(call.fields()).change();
    return Reply.data(ProfileJson.of(profiles.create(actor, said)));
  }

  private Reply update(Call call, Actor actor) {
    ProfileChange said = new ReviewFields(call.fields()).change();
    return Reply.data(ProfileJson.of(profiles.revise(actor, id(call), said)));
  }

  private Reply delete(Call call, Actor actor) {
    profiles.delete(actor, id(call));
    return Reply.data(new Deleted(true));
  }

  private static ReviewProfileId id(Call call) {
    return call.id("id", ReviewProfileId::new, Reason.REVIEW_PROFILE_UNKNOWN);
  }
}
