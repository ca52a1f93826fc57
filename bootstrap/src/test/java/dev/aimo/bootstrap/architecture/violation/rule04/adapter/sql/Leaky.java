package dev.aimo.bootstrap.architecture.violation.rule04.adapter.sql;

import dev.aimo.bootstrap.architecture.violation.rule04.application.Thing;

record Leaky(Thing thing) {}
