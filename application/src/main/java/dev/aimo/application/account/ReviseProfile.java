package dev.aimo.application.account;

import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.account.Nickname;
import dev.aimo.domain.change.Change;

/** What people may change about themselves without a password. */
public record ReviseProfile(Change<Nickname> nickname, Change<Avatar> avatar) {}
