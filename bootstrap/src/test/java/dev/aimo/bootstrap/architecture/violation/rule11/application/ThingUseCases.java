package dev.aimo.bootstrap.architecture.violation.rule11.application;

class ThingUseCases {}
