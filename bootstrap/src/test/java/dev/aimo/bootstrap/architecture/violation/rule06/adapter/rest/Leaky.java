package dev.aimo.bootstrap.architecture.violation.rule06.adapter.rest;

import dev.aimo.bootstrap.architecture.violation.rule06.adapter.sql.Inner;

record Leaky(Inner inner) {}
