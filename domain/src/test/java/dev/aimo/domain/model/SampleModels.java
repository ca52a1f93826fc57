package dev.aimo.domain.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import java.util.Optional;

/** Models for tests; each has an id of its own. */
public final class SampleModels {

  private SampleModels() {}

  public static UserModel model(AccountId owner, String name) {
    return new UserModel(
        new UserModelId("u" + SampleAccounts.unique()),
        owner,
        name,
        "other",
        Optional.of("https://models.example/v1"),
        new SealedKey("v1.sealed"),
        "gpt-x",
        false,
        SampleAccounts.NOON,
        SampleAccounts.NOON);
  }

  /** With another time at which it was made. */
  public static UserModel later(UserModel model, int seconds) {
    return new UserModel(
        model.id(),
        model.owner(),
        model.name(),
        model.provider(),
        model.baseUrl(),
        model.key(),
        model.modelName(),
        model.isDefault(),
        model.createdAt().plusSeconds(seconds),
        model.updatedAt());
  }
}
