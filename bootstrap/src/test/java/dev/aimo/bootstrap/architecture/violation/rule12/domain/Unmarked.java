package dev.aimo.bootstrap.architecture.violation.rule12.domain;

record Unmarked() {}
