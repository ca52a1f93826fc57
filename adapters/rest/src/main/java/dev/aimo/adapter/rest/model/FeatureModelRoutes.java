package dev.aimo.adapter.rest.model;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.http.SentId;
import dev.aimo.application.model.FeatureModelUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.Feature;
import dev.aimo.domain.model.UserModelId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which model suggests tags. */
public final class FeatureModelRoutes {

  private static final String TAGS = "/user-feature-configs/tag-model";

  private final FeatureModelUseCases features;

  private record Chosen(@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String userModelId) {
    static Reply reply(Optional<UserModelId> id) {
      return Reply.data(new Chosen(id.map(UserModelId::value).orElse(null)));
    }
  }

  public FeatureModelRoutes(FeatureModelUseCases features) {
    this.features = features;
  }

  public void declare(Routes api) {
    api.account(GET, TAGS, this::get);
    api.account(PUT, TAGS, this::choose);
  }

  private Reply get(Call call, Actor actor) {
    return Chosen.reply(features.get(actor, Feature.TAG_GENERATION));
  }

  /** Null, or an empty text, is the model of the system. */
  private Reply choose(Call call, Actor actor) {
    Change<String> sent = call.fields().change("userModelId", Function.identity());
    Optional<UserModelId> chosen =
        switch (sent) {
          case Change.Keep<String> _ -> throw new Invalid(Reason.TEXT_MISSING, "userModelId");
          case Change.Clear<String> _ -> Optional.empty();
          case Change.Set<String>(String text) -> Optional.of(id(text));
        };
    return Chosen.reply(features.choose(actor, Feature.TAG_GENERATION, chosen));
  }

  private static UserModelId id(String text) {
    return SentId.read(text, UserModelId::new)
        .orElseThrow(() -> new NotFound(Reason.MODEL_UNKNOWN));
  }
}
