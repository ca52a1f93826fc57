package dev.aimo.bootstrap.architecture.violation.rule06.adapter.sql;

public record Inner() {}
