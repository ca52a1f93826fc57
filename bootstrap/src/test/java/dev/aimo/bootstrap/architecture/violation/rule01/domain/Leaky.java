package dev.aimo.bootstrap.architecture.violation.rule01.domain;

import org.slf4j.Logger;

record Leaky(Logger log) {}
