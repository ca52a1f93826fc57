package dev.aimo.bootstrap.architecture.violation.rule05.adapter.rest;

import dev.aimo.bootstrap.architecture.violation.rule05.domain.ThingRepository;

record Leaky(ThingRepository things) {}
