package dev.aimo.bootstrap.architecture.violation.rule05.domain;

public interface ThingRepository {}
