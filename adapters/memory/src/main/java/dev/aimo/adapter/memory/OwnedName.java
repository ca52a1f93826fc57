package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.text.FoldedText;

/** A name that its owner may give once. */
record OwnedName(AccountId owner, FoldedText name) {}
