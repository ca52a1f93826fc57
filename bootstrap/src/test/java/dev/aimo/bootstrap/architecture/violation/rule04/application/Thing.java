package dev.aimo.bootstrap.architecture.violation.rule04.application;

public record Thing() {}
