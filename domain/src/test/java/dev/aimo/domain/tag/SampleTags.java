package dev.aimo.domain.tag;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import java.util.Optional;

/** Tags for tests; each has an id of its own. */
public final class SampleTags {

  private SampleTags() {}

  public static TagId id() {
    return new TagId("t" + SampleAccounts.unique());
  }

  public static Tag tag(AccountId owner, String name) {
    return Tag.create(id(), owner, new TagName(name), Optional.empty(), SampleAccounts.NOON);
  }
}
