package dev.aimo.bootstrap.architecture.violation.rule07.there;

import dev.aimo.bootstrap.architecture.violation.rule07.here.Egg;

public record Hen(Egg egg) {}
