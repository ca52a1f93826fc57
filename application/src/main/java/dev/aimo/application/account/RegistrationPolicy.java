package dev.aimo.application.account;

import dev.aimo.domain.category.CategoryName;

/** Whether anybody may open an account, and the category that each new account begins with. */
public record RegistrationPolicy(boolean open, CategoryName firstCategory) {}
