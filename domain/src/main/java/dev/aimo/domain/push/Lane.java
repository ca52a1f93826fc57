package dev.aimo.domain.push;

import dev.aimo.domain.account.AccountId;

/** A channel of somebody: what goes through it goes one after the other. */
public record Lane(AccountId owner, ChannelKey channel) {}
