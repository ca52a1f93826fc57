package dev.aimo.bootstrap.architecture.violation.rule07.here;

import dev.aimo.bootstrap.architecture.violation.rule07.there.Hen;

public record Egg(Hen hen) {}
