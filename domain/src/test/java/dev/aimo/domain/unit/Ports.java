package dev.aimo.domain.unit;

import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.category.CategoryRepository;

/**
 * The ports of one store, as the contracts need them. They may have been used before: contracts
 * bring ids and addresses of their own.
 */
public record Ports(
    UnitOfWork unit,
    AccountRepository accounts,
    CategoryRepository categories,
    LoginFailureRepository loginFailures) {}
