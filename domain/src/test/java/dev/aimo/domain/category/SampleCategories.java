package dev.aimo.domain.category;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import java.util.Optional;

/** Categories for tests; each has an id of its own. */
public final class SampleCategories {

  private SampleCategories() {}

  public static Category category(AccountId owner, String name) {
    return Category.create(
        new CategoryId("c" + SampleAccounts.unique()),
        owner,
        new CategoryName(name),
        Optional.empty(),
        SampleAccounts.NOON);
  }
}
