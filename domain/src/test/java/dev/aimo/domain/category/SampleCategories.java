package dev.aimo.domain.category;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;

/** Categories for tests; each has an id of its own. */
public final class SampleCategories {

  private SampleCategories() {}

  public static Category category(AccountId owner, String name) {
    return Category.create(
        new CategoryId("c" + SampleAccounts.unique()),
        owner,
        new CategoryName(name),
        SampleAccounts.NOON);
  }
}
