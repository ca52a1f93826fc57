package dev.aimo.bootstrap.architecture.violation.rule10.domain;

public interface ThingRepository {}
