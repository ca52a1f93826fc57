package dev.aimo.bootstrap.architecture.violation.rule03.adapter.unlisted;

record Leaky() {}
